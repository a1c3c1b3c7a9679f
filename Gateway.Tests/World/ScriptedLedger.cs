using System.Collections.Concurrent;
using Gateway.Record;

namespace Gateway.Tests.World;

/// <summary>A ledger that keeps entries in memory, and does first what the test says: wait, or fail.</summary>
internal sealed class ScriptedLedger : ILedger
{
    private readonly ConcurrentQueue<Entry> _entries = new();

    public Func<Entry, Task> Before { get; set; } = _ => Task.CompletedTask;

    public IReadOnlyList<Entry> Entries => [.. _entries];

    public async ValueTask<Receipt> RecordAsync(Entry entry, CancellationToken cancellationToken)
    {
        await Before(entry);
        _entries.Enqueue(entry);
        return Receipt.Issue(_entries.Count - 1);
    }
}
