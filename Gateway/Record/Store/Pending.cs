using Gateway.Record.Layout;

namespace Gateway.Record.Store;

/// <summary>An entry on its way to the writer, and the promise to whoever waits for it.</summary>
internal sealed class Pending(EntryBody body, UInt128[] references)
{
    private readonly TaskCompletionSource<Receipt> _receipt = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The entry; the writer gives it its sequence.</summary>
    public EntryBody Body { get; } = body;

    /// <summary>The references of its records, in the order of the answer.</summary>
    public UInt128[] References { get; } = references;

    public Task<Receipt> Receipt => _receipt.Task;

    /// <summary>After the commit, and only then.</summary>
    public void Committed(long index) => _receipt.TrySetResult(Record.Receipt.Issue(index));

    public void Refused(LedgerUnavailableException reason)
    {
        _receipt.TrySetException(reason);
        _ = _receipt.Task.Exception; // Nobody may be waiting any more; then it is not an unobserved fault either.
    }
}
