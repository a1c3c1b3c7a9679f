using System.Text;
using Gateway.Record;
using Gateway.Tests.World;

namespace Gateway.Tests.EndToEnd;

public sealed class StoppedClientTests(InstalmentGateway world) : IClassFixture<InstalmentGateway>
{
    [Fact]
    public async Task A_client_that_stops_in_the_middle_and_asks_again_gets_all_and_the_log_tells_the_two_apart()
    {
        // More than all buffers on the way hold.
        var name = new string('n', 2000);
        world.Send(Students.Bytes(Students.Sent(9000, name)));
        var stopped = await world.AskAsync();
        var begin = new byte[50_000];
        await (await stopped.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)).ReadExactlyAsync(begin, TestContext.Current.CancellationToken);
        stopped.Dispose();

        using var again = await world.AskAsync();
        var body = await again.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(Students.Seen(9000, name), body);
        Assert.StartsWith(Encoding.UTF8.GetString(begin), body, StringComparison.Ordinal);
        var entries = await world.EntriesAsync(stopped);
        Assert.Equal((Outcome.CutOff, "caller_gone"), (entries[^1].Outcome, entries[^1].Reasons.Single().Code));
        Assert.InRange(entries[^1].BytesOut, begin.Length, body.Length - 1);
        Assert.Equal(Outcome.Completed, (await world.EntriesAsync(again))[^1].Outcome);
    }
}
