using System.Collections.Concurrent;
using System.Globalization;
using Gateway.Record.Store;
using Gateway.Tests.World;

namespace Gateway.Tests.Faults;

public sealed class KillTests
{
    [Fact]
    public async Task Every_answer_received_before_a_kill_has_its_entry_and_the_log_verifies()
    {
        await using var demo = await DemoProcess.StartAsync(100);
        using var client = await demo.ClientAsync("state-collector");
        var received = new ConcurrentBag<(long Index, int Status)>();
        var next = 0;
        async Task LoadAsync()
        {
            while (Interlocked.Increment(ref next) is var turn && turn <= 1000)
            {
                try
                {
                    // Every third question is refused, so that both kinds of answer are caught in flight.
                    var query = turn % 3 == 0 ? "citizenshipStatusDescriptor=x" : $"limit=5&offset={turn % 90}";
                    using var answer = await client.GetAsync($"/data/v3/ed-fi/students?{query}");
                    received.Add((long.Parse(answer.Headers.GetValues("Audit-Entry").Single(), CultureInfo.InvariantCulture), (int)answer.StatusCode));
                }
                catch (HttpRequestException)
                {
                    return;
                }
            }
        }

        var load = Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(LoadAsync)));
        while (received.Count < 400)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        await demo.KillAsync();
        await load;

        Assert.InRange(received.Count, 400, 999);
        var result = demo.Verify();
        Assert.True(result.Intact, result.Finding);
        using var reader = LedgerReader.Open(demo.LedgerFile);
        var statuses = reader.Read(EntryFilter.All).ToDictionary(entry => entry.Index, entry => entry.Body!.Entry.Status);
        Assert.All(received, answer => Assert.Equal(answer.Status, statuses[answer.Index]));
        Assert.Equal(received.Count, received.Select(answer => answer.Index).Distinct().Count());
    }
}
