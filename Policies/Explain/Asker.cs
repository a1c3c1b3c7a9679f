using System.Collections.Frozen;
using Policies.Agreements;
using Policies.Catalogs;
using Policies.Evaluate;
using Policies.Language;

namespace Policies.Explain;

/// <summary>Asks policies as a client of one agreement; an agreement that has none is asked as if it had one.</summary>
internal sealed class Asker
{
    // It is nobody's, and no rule protects it.
    private const string AnyId = "x";

    private readonly PolicySnapshot _policies;
    private readonly string _client;

    public Asker(PolicySnapshot policies, Agreement agreement)
    {
        var isAsked = !agreement.Clients.IsEmpty;
        _client = isAsked ? agreement.Clients[0] : "a client of the agreement";
        _policies = isAsked ? policies : WithClient(policies, agreement, _client);
    }

    public Decision Decide(AccessRequest request) => _policies.Decide(request with { Client = _client });

    /// <summary>Asks for some path of a route, without a query.</summary>
    public Decision Decide(string method, Route route, DateOnly day) => Decide(new()
    {
        Client = "",
        Day = day,
        Method = method,
        Path = [.. route.Segments.Select(segment => segment ?? AnyId)],
    });

    private static PolicySnapshot WithClient(PolicySnapshot policies, Agreement agreement, string client) => new(
        new PolicySet
        {
            Floor = policies.Floor,
            Catalogs = policies.Catalogs.ToFrozenDictionary(catalog => catalog.Id, StringComparer.Ordinal),
            Agreements = [agreement with { Clients = [client] }],
        },
        policies.Id);
}
