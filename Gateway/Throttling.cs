using Gateway.Agreements;
using Gateway.Deliver;
using Gateway.Limit;
using Gateway.Record;

namespace Gateway;

/// <summary>
/// Holds a client that acts under an agreement, or may read the log, to its own limit, wherever it asks from, and everybody else to that of the address. So an
/// address that floods keeps no client out that has a good token.
/// </summary>
internal sealed class Throttling(ClientLimit clients, Floods floods, LogReaders readers)
{
    /// <summary>The conclusion when a client is beyond its limit: each of its attempts has an entry. Null when it may go on, or is unknown.</summary>
    public Conclusion? OfClient(Entry entry) => entry is { Client: { } client } && IsKnown(entry) && clients.Wait(client) is { } seconds
        ? Conclusion.Problem(entry, Outcome.Throttled, Challenges.Throttled(seconds))
        : null;

    /// <summary>The receipt that covers an attempt of nobody known, when its address is beyond its limit. Null when it needs an entry of its own.</summary>
    /// <exception cref="LedgerUnavailableException">Nothing covers it.</exception>
    public async ValueTask<Receipt?> OfAddressAsync(HttpContext context, Entry entry) => IsKnown(entry)
        ? null
        : await floods.CoverAsync(AddressPartition.Of(context.Connection.RemoteIpAddress), entry);

    private bool IsKnown(Entry entry) => entry.Agreement is not null || (entry.Client is { } client && readers.Contains(client));
}
