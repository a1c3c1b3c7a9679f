using Gateway.Record.Layout;

namespace Gateway.Record.Store;

/// <summary>
/// The way on after a backup was restored: an entry that cites the anchor which the log no longer reaches, so that what is
/// missing stays visible, and an anchor that starts from that entry.
/// </summary>
internal static class NewEpoch
{
    /// <param name="options">Where the ledger is. No gateway may be writing to it.</param>
    /// <param name="note">The operator's reason.</param>
    /// <param name="time">Dates the entry.</param>
    /// <param name="logger">For the ledger's own troubles.</param>
    /// <returns>The receipt of the entry that opened the epoch.</returns>
    /// <exception cref="LedgerStartException">The log is in use or damaged.</exception>
    /// <exception cref="LedgerUnavailableException">The entry could not be committed.</exception>
    public static Receipt Open(LedgerOptions options, string note, TimeProvider time, ILogger logger)
    {
        using var session = LedgerSession.BeginAnew(options, time);
        var pending = new Pending(EntryLimits.Fit(Body(options, session, note, time.GetUtcNow())), []);
        using var committer = session.Committer(time, logger);
        var batch = committer.Commit([pending]);
        AnchorFile.Write(session.Place.Anchor, Checkpoint.Of(options.Origin, batch.After));
        committer.Checkpoint();
        pending.Committed(batch.Entries[0].Index);
        return pending.Receipt.Result;
    }

    private static EntryBody Body(LedgerOptions options, LedgerSession session, string note, DateTimeOffset now) => new()
    {
        Node = options.Node,
        Sequence = 0,
        Entry = new Entry
        {
            Outcome = Outcome.EpochOpened,
            Time = now,
            Note = $"Epoch {session.Epoch() + 1} follows {Cited(session.Place.Anchor)}. {note}",
        },
    };

    private static string Cited(string path)
    {
        if (!File.Exists(path))
            return "no anchor";
        return Checkpoint.Parse(File.ReadAllText(path)) is { } anchor
            ? $"the anchor of {anchor.Origin} at size {anchor.Size} with root {anchor.Root}"
            : "an anchor that cannot be read";
    }
}
