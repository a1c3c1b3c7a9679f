using Policies.Redaction.Json;

namespace Gateway.Tests.Redaction.Corpus;

/// <summary>Whether a quotation mark ends a string is a matter of how many backslashes stand before it, also across blocks and windows.</summary>
public sealed class BackslashTests
{
    [Theory]
    [InlineData(0, 130)]
    [InlineData((16 * 1024) - 150, 24)]
    public void A_run_of_backslashes_is_counted_wherever_it_stands(int first, int count)
    {
        for (var before = first; before < first + count; before++)
        {
            for (var run = 0; run <= 140; run += first == 0 ? 1 : 7)
                Assert.Equal((run, run % 2 == 0 ? null : (JsonFaultKind?)JsonFaultKind.Truncated), (run, KindOf(before, run)));
        }
    }

    private static JsonFaultKind? KindOf(int before, int run)
    {
        byte[] document = [.. "[{\"a\":\""u8, .. Enumerable.Repeat((byte)'x', before), .. Enumerable.Repeat((byte)'\\', run), .. "\"}]"u8];
        return Redacted.Of(Places.Plan, document).Result.Fault?.Kind;
    }
}
