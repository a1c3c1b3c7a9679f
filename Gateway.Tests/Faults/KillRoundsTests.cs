using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Gateway.Record.Layout;
using Gateway.Record.Notes;
using Gateway.Record.Publish;
using Gateway.Record.Store;
using Gateway.Record.Verify;
using Gateway.Tests.World;

namespace Gateway.Tests.Faults;

/// <summary>
/// One ledger, killed at a random moment under load and started again, round after round. <c>KILL_ROUNDS</c> asks for more of them (100 make a long
/// run), <c>KILL_SEED</c> for other moments.
/// </summary>
public sealed class KillRoundsTests
{
    private const int Callers = 64;
    private const int Students = 60;

    private static readonly string[] Targets =
    [
        "/data/v3/ed-fi/students?limit=5&offset=3", "/data/v3/ed-fi/students?citizenshipStatusDescriptor=x", "/nobody/knows", "/data/v3/ed-fi/students/none",
        "/data/v3/ed-fi/students?limit=50", "/.well-known/jwks.json", "/data/v3/ed-fi/students?offset=%%",
    ];

    private readonly ConcurrentDictionary<long, int> _seen = new();
    private readonly Random _moments = new(Setting("KILL_SEED", 1));
    private int _asked;

    [Fact]
    public async Task Whatever_was_answered_is_in_the_log_however_often_it_is_killed()
    {
        await using var demo = await DemoProcess.StartAsync(Students);
        var checkpoints = new List<SignedNote>();
        var rounds = Setting("KILL_ROUNDS", 2);
        for (var round = 1; ; round++)
        {
            await RoundAsync(demo);
            Demand(demo, checkpoints);
            if (round == rounds)
                break;
            await demo.RestartAsync(Students);
        }

        Assert.True(_seen.Count >= 100 * rounds, $"only {_seen.Count} answers were seen");
        Assert.True(_asked - _seen.Count <= Callers * rounds, $"{_asked} were asked, {_seen.Count} answered: more than those in flight lack an answer");
    }

    private async Task RoundAsync(DemoProcess demo)
    {
        using var client = await demo.ClientAsync("state-collector");
        var least = _seen.Count + 100 + _moments.Next(400);
        var load = Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(() => AskAsync(client, caller))));
        while (_seen.Count < least)
            await Task.Delay(1, TestContext.Current.CancellationToken);
        await demo.KillAsync();
        await load;
    }

    private async Task AskAsync(HttpClient client, int caller)
    {
        for (var turn = caller; ; turn++)
        {
            Interlocked.Increment(ref _asked);
            try
            {
                using var answer = await client.GetAsync(Targets[turn % Targets.Length]);
                Assert.True(_seen.TryAdd(long.Parse(answer.Headers.GetValues("Audit-Entry").Single(), CultureInfo.InvariantCulture), (int)answer.StatusCode));
            }
            catch (HttpRequestException)
            {
                return;
            }
        }
    }

    /// <summary>The log verifies, has every answer that was seen, and goes on from every checkpoint that was published before a kill.</summary>
    private void Demand(DemoProcess demo, List<SignedNote> checkpoints)
    {
        var result = demo.Verify();
        Assert.True(result.Intact, result.Finding);
        using var reader = LedgerReader.Open(demo.LedgerFile);
        var statuses = reader.Read(EntryFilter.All).ToDictionary(entry => entry.Index, entry => entry.Body!.Entry.Status);
        Assert.All(_seen, answer => Assert.Equal(answer.Value, statuses[answer.Key]));

        var publishing = new LedgerPublishing(Path.GetDirectoryName(demo.LedgerFile)!);
        if (publishing.Log().Checkpoint() is { } published)
            checkpoints.Add(published);
        var newest = publishing.Publish();
        var key = VerifierKey.Parse(Encoding.UTF8.GetString(publishing.Log().KeyBytes()!).Split('\n')[0])!;
        Assert.Equal(result.Entries, Checkpoint.Parse(newest.Text)!.Size);
        Assert.All(checkpoints, kept => Assert.True(new PublishedVerifier(publishing.Log().Tiles, key, null).Verify(newest, kept).Intact));
    }

    private static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : usual;
}
