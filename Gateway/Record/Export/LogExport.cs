using Gateway.Record.Layout;
using Gateway.Record.Store;

namespace Gateway.Record.Export;

/// <summary>Writes committed entries out as events, oldest first, beside a running gateway. It holds nothing up and never touches the log.</summary>
/// <param name="reader">Of the ledger.</param>
/// <param name="leaves">Of the same.</param>
/// <param name="format">How an event is written.</param>
internal sealed class LogExport(LedgerReader reader, ILeaves leaves, IEventFormat format)
{
    /// <summary>Returns once the output has all of it: only then may a cursor move.</summary>
    public ExportResult Run(EntryFilter filter, IEventOutput output)
    {
        var after = filter.AfterIndex ?? -1;
        var (last, exported, unreadable) = (after, 0L, 0L);
        var size = reader.Size();
        var log = leaves.Origin;
        foreach (var entry in reader.Read(filter))
        {
            output.Write(format.Line(new(log, entry.Index, entry.Body?.Entry.Time ?? Taken(entry.Index), entry.Body)));
            (last, exported, unreadable) = (entry.Index, exported + 1, unreadable + (entry.Body is null ? 1 : 0));
        }

        output.Complete();
        var isCut = filter.Limit == exported;
        last = isCut ? last : Math.Max(last, size - 1);
        return new(last, last - after, exported, unreadable, isCut);
    }

    /// <summary>The leaf still states a time when the body cannot be read.</summary>
    private DateTimeOffset Taken(long index) =>
        leaves.Leaves(index, index + 1).Select(leaf => leaf.Leaf).FirstOrDefault() is { } leaf && Leaf.TryReadTime(leaf, out var text) && Rfc3339.TryParse(text, out var time)
            ? time : DateTimeOffset.UnixEpoch;
}
