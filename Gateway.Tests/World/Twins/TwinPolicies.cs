using System.Collections.Immutable;
using Gateway.Demo;
using Policies.Agreements;
using Policies.Catalogs;
using Policies.Evaluate;
using Policies.Language;
using Policies.Shipped;

namespace Gateway.Tests.World.Twins;

/// <summary>The policies that twins are asked under: the sample agreements, and one that asks for all there is.</summary>
internal static class TwinPolicies
{
    /// <summary>The client of the agreement that grants everything that can be granted without a basis of its own.</summary>
    public const string Greedy = "greedy";

    private static readonly PolicySnapshot Shipped = PolicyLoad.From(ShippedPolicies.Texts).Snapshot!;

    /// <summary>What is shipped and the agreements.</summary>
    public static IReadOnlyList<PolicyText> Texts { get; } = [.. ShippedPolicies.Texts, .. Samples(), new("greedy.yaml", Greediest())];

    public static PolicySnapshot Load(IReadOnlyCollection<PolicyText> texts)
    {
        var load = PolicyLoad.From(texts);
        return load.Snapshot ?? throw new InvalidOperationException(string.Join('\n', load.Findings.Where(finding => finding.Severity == FindingSeverity.Error)));
    }

    private static ImmutableArray<PolicyText> Samples()
    {
        using var directory = new TemporaryDirectory();
        SamplePolicies.Write(directory.Path);
        return Gateway.Decide.PolicyDirectory.Texts(directory.Path);
    }

    private static string Greediest()
    {
        var grants = Shipped.Catalogs
            .Where(catalog => catalog.Id is "ed-fi" or "oneroster-1.2")
            .SelectMany(catalog => catalog.Resources.Values.Where(resource => resource.Derivation is null).Select(resource => Grant(catalog.Id, resource)));
        return Agreement(Greedy, grants);
    }

    /// <summary>An agreement with one client, which is called like it.</summary>
    public static string Agreement(string client, IEnumerable<string> grants) => $$"""
            agreement: {{client}}
            party: {name: Somebody, kind: vendor}
            purpose: everything
            basis: made up
            resolution: made up
            from: 2000-01-01
            until: 2999-12-31
            clients: [{{client}}]
            grants:
            {{string.Join('\n', grants.Select(grant => $"- {grant}"))}}
            """;

    /// <summary>All of a resource that can be granted without a basis of its own.</summary>
    // Of text that people type the floor promises nothing: it is in the sample in languages that nobody has taught it.
    public static string Grant(string catalog, Resource resource, string writes = "[]")
    {
        var fields = resource.AllFields().Where(field => field is { IsLeaf: true, Sensitivity: not Sensitivity.FreeText }).Select(field => $"'{field.Path}'").Order(StringComparer.Ordinal);
        return $"{{catalog: {catalog}, resource: {resource.Name}, fields: [{string.Join(", ", fields)}], query: [{string.Join(", ", QueryRightNames.ByName.Keys)}], write: {writes}}}";
    }
}
