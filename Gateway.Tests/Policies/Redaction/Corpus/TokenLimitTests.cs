using System.Text;
using Policies.Redaction.Json;

namespace Gateway.Tests.Redaction.Corpus;

/// <summary>A token as long as the limit is read, and one that is a byte longer is refused, wherever it stands and however it comes.</summary>
public sealed class TokenLimitTests
{
    public static TheoryData<int> Limits => [10, 63, 64, 65, 127, 128, 129, (16 * 1024) - 1, 16 * 1024, (16 * 1024) + 1, 40_000];

    [Theory]
    [MemberData(nameof(Limits))]
    public void A_token_may_be_as_long_as_the_limit(int limit)
    {
        foreach (var (before, token, after) in Tokens)
        {
            Assert.Null(Fault(before + token(limit - WithColon(after)) + after, limit));
            Assert.Equal(new JsonFault(before.Length, JsonFaultKind.TokenTooLong), Fault(before + token(limit + 1) + after, limit));
        }
    }

    [Theory]
    [MemberData(nameof(Limits))]
    public void A_token_too_long_is_refused_before_it_ends(int limit)
    {
        foreach (var (before, token, _) in Tokens)
            Assert.Equal(new JsonFault(before.Length, JsonFaultKind.TokenTooLong), Fault(before + token(4 * limit)[..(3 * limit)], limit));
    }

    private static IEnumerable<(string Before, Func<int, string> Token, string After)> Tokens =>
    [
        ("{\"a\":", Text, "}"),
        ("{\"h\":[", Text, "]}"),
        ("{\"u\":{\"x\":", Text, "}}"),
        ("{\"a\":1,\"h\":2,", Text, ":3}"),
        ("{\"h\":{", Text, ":3}}"),
        ("{\"a\":", Number, "}"),
        ("{\"u\":[0,", Number, "]}"),
        ("{\"a\":", length => $"\"{string.Concat(Enumerable.Repeat("\\\\", (length - 2) / 2))}{new string('x', length % 2)}\"", "}"),
        ("[", length => new string(' ', length), "]"),
    ];

    // A name counts with its colon.
    private static int WithColon(string after) => after.StartsWith(':') ? 1 : 0;

    private static string Text(int length) => $"\"{new string('x', length - 2)}\"";

    private static string Number(int length) => new('7', length);

    private static JsonFault? Fault(string document, int limit)
    {
        var bytes = Encoding.UTF8.GetBytes(document);
        var limits = Redacted.Limits with { MaxTokenBytes = limit };
        var whole = Redacted.Of(Places.Plan, bytes, limits).Result.Fault;
        foreach (var step in (int[])[7 + (bytes.Length / 1000), 64 + (bytes.Length / 1000), 1000, 16 * 1024])
        {
            int[] splits = [.. Enumerable.Range(1, (bytes.Length - 1) / step).Select(number => number * step)];
            Assert.Equal(whole?.Kind, Redacted.Of(Places.Plan, bytes, limits, splits).Result.Fault?.Kind);
        }

        return whole;
    }
}
