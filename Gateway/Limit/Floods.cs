using Gateway.Record;

namespace Gateway.Limit;

/// <summary>Finds, for an attempt that does not say who asks, the entry that covers it when its address is beyond its limit.</summary>
internal sealed class Floods(AddressLimit limit, ILedger ledger)
{
    /// <summary>
    /// Null while the address is within its limit, and then the attempt needs an entry of its own. Beyond it, the receipt of the entry with
    /// which the flood began: nobody is answered before that entry is durable.
    /// </summary>
    /// <param name="address">The address, as it is counted.</param>
    /// <param name="attempt">The entry the attempt would have had.</param>
    /// <exception cref="LedgerUnavailableException">That entry could not be recorded. Release nothing; the next attempt begins anew.</exception>
    public async ValueTask<Receipt?> CoverAsync(string address, Entry attempt)
    {
        if (limit.Join(address, out var isFirst) is not { } flood)
        {
            return null;
        }

        if (isFirst)
        {
            await BeginAsync(flood, attempt);
        }

        return await flood.First;
    }

    private async Task BeginAsync(Flood flood, Entry attempt)
    {
        try
        {
            flood.Cover(await ledger.RecordAsync(Flood.Begin(attempt), CancellationToken.None));
        }
#pragma warning disable CA1031 // It goes to all who wait for this entry, the first of them included.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            limit.Withdraw(flood);
            flood.Fail(exception);
        }
    }
}
