using System.Globalization;
using Policies.Catalogs;
using Policies.Evaluate;
using Policies.Language;
using Policies.Shipped;

namespace Gateway.Tests.Benchmarks.Loading;

/// <summary>A district with many agreements, each of which grants much: real resources of the shipped catalogs, ten fields of each.</summary>
internal static class ManyAgreements
{
    private const int Agreements = 500;
    private const int GrantsOfEach = 50;
    private const int FieldsOfEach = 10;

    private static readonly Sensitivity[] Grantable = [Sensitivity.Identifier, Sensitivity.Directory, Sensitivity.Education];

    public static List<PolicyText> Texts()
    {
        var resources = PolicyLoad.From(ShippedPolicies.Texts).Snapshot!.Catalogs
            .SelectMany(catalog => catalog.Resources.Values.Select(resource => (catalog, resource)))
            .Where(pair => pair.resource.Derivation is null && Grantable.Contains(pair.resource.Find(pair.resource.RecordId)!.Sensitivity!.Value))
            .OrderBy(pair => pair.catalog.Id, StringComparer.Ordinal).ThenBy(pair => pair.resource.Name, StringComparer.Ordinal)
            .Select(pair => Grant(pair.catalog, pair.resource))
            .ToList();
        return [.. Enumerable.Range(0, Agreements).Select(number => Agreement(number, resources))];
    }

    private static PolicyText Agreement(int number, List<string> grants) => new($"party-{number}.yaml", string.Create(CultureInfo.InvariantCulture, $$"""
        agreement: party-{{number}}
        party: {name: Party {{number}}, kind: vendor}
        purpose: rostering
        basis: 34 CFR 99.31(a)(1)
        resolution: R-{{number}}
        from: 2026-07-01
        until: 2036-06-30
        clients: [client-{{number}}]
        grants:
        {{string.Join('\n', Enumerable.Range(number, GrantsOfEach).Select(index => grants[index % grants.Count]))}}
        """));

    private static string Grant(Catalog catalog, Resource resource)
    {
        var fields = resource.AllFields()
            .Where(field => field.IsLeaf && Grantable.Contains(field.Sensitivity!.Value))
            .Select(field => field.Path)
            .Order(StringComparer.Ordinal)
            .Take(FieldsOfEach)
            .Append(resource.RecordId)
            .Distinct()
            .Select(path => $"'{path}'");
        return $"  - {{catalog: {catalog.Id}, resource: {resource.Name}, fields: [{string.Join(", ", fields)}], query: [page, count]}}";
    }
}
