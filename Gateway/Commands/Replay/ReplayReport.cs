using Gateway.Record.Store;

namespace Gateway.Commands.Replay;

/// <summary>Adds up what a replay finds, by agreement and resource.</summary>
internal sealed class ReplayReport(EntryReplay replay)
{
    private readonly Dictionary<ReplayRow, long> _counts = [];

    public long Entries { get; private set; }

    /// <summary>Entries that cannot be read.</summary>
    public long Unreadable { get; private set; }

    /// <summary>Something that did not leave would leave, or cannot be looked at.</summary>
    public bool IsWider => Unreadable > 0 || _counts.Keys.Any(row => row.Kind is ReplayKind.AllowedNow or ReplayKind.LeavesNow);

    public IReadOnlyList<ReplayRow> Rows =>
    [
        .. _counts.Select(pair => pair.Key with { Entries = pair.Value })
            .OrderBy(row => row.Agreement, StringComparer.Ordinal).ThenBy(row => row.Resource, StringComparer.Ordinal)
            .ThenBy(row => row.Kind).ThenBy(row => row.What, StringComparer.Ordinal).ThenBy(row => row.Why, StringComparer.Ordinal),
    ];

    public void Add(ReadEntry read)
    {
        Entries++;
        if (read.Body is not { Entry: var entry })
        {
            Unreadable++;
            return;
        }

        foreach (var finding in replay.Findings(entry))
        {
            var row = new ReplayRow(entry.Agreement, entry.Resource is null ? null : $"{entry.Catalog}/{entry.Resource}", finding.Kind, finding.What, finding.Why, 0);
            _counts[row] = _counts.GetValueOrDefault(row) + 1;
        }
    }
}
