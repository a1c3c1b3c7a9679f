using System.Collections.Frozen;
using Policies.Agreements;
using Policies.Evaluate;

namespace Policies.Compare;

/// <summary>All that a set of policies says, fact by fact.</summary>
internal static class FactSheet
{
    public static FrozenDictionary<Fact, Finding> Of(PolicySnapshot policies) =>
        FloorFacts.Of(policies.Floor)
            .Concat(policies.Agreements.SelectMany(agreement => Facts(policies, agreement)))
            .DistinctBy(pair => pair.Key)
            .ToFrozenDictionary(pair => pair.Key, pair => pair.Value);

    private static IEnumerable<KeyValuePair<Fact, Finding>> Facts(PolicySnapshot policies, Agreement agreement)
    {
        var resources =
            from grants in agreement.Grants.GroupBy(grant => (grant.Catalog, grant.Resource))
            let catalog = policies.Catalogs.Single(known => known.Id == grants.Key.Catalog)
            from fact in new ResourceFacts(policies, agreement, catalog, policies.AccessOf(agreement.Id, catalog.Id, grants.Key.Resource)!).All()
            select fact;
        return agreement.Clients.Distinct(StringComparer.Ordinal)
            .Select(client => KeyValuePair.Create(new Fact(agreement.Id, "", ChangeKind.Client, client), new Finding(true, "may ask")))
            .Concat(resources);
    }
}
