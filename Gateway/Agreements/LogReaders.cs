using System.Collections.Frozen;

namespace Gateway.Agreements;

/// <summary>Clients that may read the published log and nothing else: auditors, witnesses, whoever is to check it. They need no agreement.</summary>
internal sealed class LogReaders(IEnumerable<string> clients)
{
    private readonly FrozenSet<string> _clients = clients.ToFrozenSet(StringComparer.Ordinal);

    public bool Contains(string client) => _clients.Contains(client);
}
