using Gateway.Record;

namespace Gateway.Tests.World.Twins;

/// <summary>A ledger that keeps nothing and gives every entry the same index, so that the order in which twins are asked does not show.</summary>
internal sealed class OneLedger : ILedger
{
    public ValueTask<Receipt> RecordAsync(Entry entry, CancellationToken cancellationToken) => ValueTask.FromResult(Receipt.Issue(7));
}
