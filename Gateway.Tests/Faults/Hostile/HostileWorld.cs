using Gateway.Record;
using Gateway.Record.Store;
using Gateway.Tests.World;

namespace Gateway.Tests.Faults.Hostile;

/// <summary>A gateway in front of a SIS that writes any bytes, asked over a bare socket.</summary>
internal sealed class HostileWorld : IAsyncDisposable
{
    private readonly WireSis _sis = new();
    private string _authorization = "";
    private long _lastEntry;

    public TestGateway Gateway { get; private set; } = null!;

    /// <summary>How answers ended, and why: outcomes and codes of last entries.</summary>
    public HashSet<string> Endings { get; } = [];

    public static async Task<HostileWorld> StartAsync()
    {
        var world = new HostileWorld();
        world.Gateway = await TestGateway.StartAsync(
            world._sis.Address,
            "sis-secret",
            ("Gateway:Redaction:WholeBodyBytes", $"{InstalmentGateway.Whole}"),
            ("Gateway:Redaction:MaxBodyBytes", $"{HostileBody.Largest}"),
            ("ReverseProxy:Clusters:sis:HttpRequest:ActivityTimeout", "00:00:10"));
        using var client = await world.Gateway.ClientAsync("state-collector");
        world._authorization = $"{client.DefaultRequestHeaders.Authorization}";
        world._lastEntry = world.Gateway.Entries()[^1].Index;
        return world;
    }

    /// <summary>Lets the SIS do it, asks, and says what is wrong with what came of it; null when nothing is.</summary>
    public async Task<string?> FaultInAsync(HostileCase hostile)
    {
        var body = HostileBody.Of(hostile);
        _sis.Script = HostileScript.Of(hostile, body);
        var answer = await WireAnswer.AskAsync(Gateway.Address, _authorization, Students.Path + "?limit=500");
        var entries = NewEntries();
        Endings.UnionWith(entries.TakeLast(1).Select(Ending));
        return HostileOracle.FaultIn(hostile, body.Seen, answer, entries) is { } fault ? $"{fault}\n{answer.Text[..Math.Min(600, answer.Text.Length)]}" : null;
    }

    public async ValueTask DisposeAsync()
    {
        await Gateway.DisposeAsync();
        await _sis.DisposeAsync();
    }

    private static string Ending(Entry entry) =>
        entry is { Status: 200, Outcome: not Outcome.CutOff } ? $"{entry.Outcome}" : $"{entry.Outcome} {entry.Reasons.Single().Code}";

    /// <summary>One is asked at a time, so all that are new are of this answer; and the last of them is durable before its end is on the wire.</summary>
    private List<Entry> NewEntries()
    {
        using var reader = LedgerReader.Open(Gateway.LedgerFile);
        var entries = reader.Read(new() { AfterIndex = _lastEntry }).ToList();
        _lastEntry += entries.Count;
        return [.. entries.Select(read => read.Body!.Entry)];
    }
}
