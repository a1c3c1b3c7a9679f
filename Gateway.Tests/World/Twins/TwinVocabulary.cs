using System.Collections.Immutable;
using Gateway.Demo;
using Gateway.Demo.Documents;
using Policies.Evaluate;
using Policies.Language;
using Policies.Shipped;

namespace Gateway.Tests.World.Twins;

/// <summary>What requests to twins are made of: the resources there are, with the ids, names and values that stand in the records of either.</summary>
internal sealed class TwinVocabulary
{
    private const int MostMarks = 2000;

    private static readonly PolicySnapshot Shipped = PolicyLoad.From(ShippedPolicies.Texts).Snapshot!;

    private static readonly string[] Edges =
        ["", "x", "0", "1", "true", "false", "US", "MX", "active", "F1", "2015-01-01", "uri://ed-fi.org/VisaDescriptor#F1", "uri://ed-fi.org/StudentCharacteristicDescriptor#Refugee"];

    public TwinVocabulary(SampleWorld one, SampleWorld two)
    {
        OneRoster = Resources("oneroster-1.2", one.OneRoster.Keys, name => [one.OneRoster[name].Set, two.OneRoster[name].Set]);
        EdFi = Resources("ed-fi", one.EdFi.Keys, name => [one.EdFi[name], two.EdFi[name]]);
        Fields = [.. Shipped.Catalogs.SelectMany(catalog => catalog.Resources.Values).SelectMany(resource => resource.AllFields()).Select(field => field.Path).Distinct().Order(StringComparer.Ordinal)];
        Values = [.. one.ProtectedMarks.Take(MostMarks), .. two.ProtectedMarks.Take(MostMarks), .. Edges];
    }

    /// <summary>Of other words, for other standards.</summary>
    public TwinVocabulary(IEnumerable<string> fields, IEnumerable<string> values)
    {
        Fields = [.. fields.Distinct().Order(StringComparer.Ordinal)];
        Values = [.. values.Distinct().Order(StringComparer.Ordinal), .. Edges];
    }

    public ImmutableArray<TwinResource> OneRoster { get; } = [];

    public ImmutableArray<TwinResource> EdFi { get; } = [];

    /// <summary>The paths of all fields of all catalogs.</summary>
    public ImmutableArray<string> Fields { get; }

    /// <summary>Protected values, and values at the edge of what a parameter can be.</summary>
    public ImmutableArray<string> Values { get; }

    private static ImmutableArray<TwinResource> Resources(string catalog, IEnumerable<string> served, Func<string, DocumentSet[]> sets) =>
    [
        .. Shipped.Catalogs.Single(known => known.Id == catalog).Resources.Values
            .Where(resource => resource.Derivation is null && served.Contains(resource.Name, StringComparer.Ordinal))
            .OrderBy(resource => resource.Name, StringComparer.Ordinal)
            .Select(resource => new TwinResource(
                resource.Name,
                resource.Routes.First(route => route.IsCollection).Template,
                [.. resource.AllFields().Select(field => field.Path), .. resource.Parameters.Keys],
                resource.Pinned,
                [.. sets(resource.Name).SelectMany(set => set.Documents).Select(document => document.Id).Distinct().Order(StringComparer.Ordinal)],
                TwinPairs.In(sets(resource.Name).SelectMany(set => set.Documents)))),
    ];
}
