namespace Gateway.Record;

/// <summary>The audit ledger, as a stage sees it.</summary>
internal interface ILedger
{
    /// <summary>
    /// Appends <paramref name="entry"/>. The receipt exists only once the entry is durable and in the tree; a caller must not
    /// let out a byte before it has one.
    /// </summary>
    /// <exception cref="LedgerUnavailableException">The entry is not, and will not be, in the log; or nobody can tell. Release nothing.</exception>
    ValueTask<Receipt> RecordAsync(Entry entry, CancellationToken cancellationToken);
}
