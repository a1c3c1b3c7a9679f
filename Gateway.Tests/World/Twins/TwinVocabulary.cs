using System.Collections.Immutable;
using System.Text.Json;
using Gateway.Demo;
using Policies.Evaluate;
using Policies.Language;
using Policies.Shipped;

namespace Gateway.Tests.World.Twins;

/// <summary>What requests to twins are made of: the resources there are, their ids, the fields known and unknown, values public and protected of both.</summary>
internal sealed class TwinVocabulary
{
    private const int MostValues = 4000;

    private static readonly PolicySnapshot Shipped = PolicyLoad.From(ShippedPolicies.Texts).Snapshot!;

    private static readonly string[] Edges =
        ["", "x", "0", "1", "true", "false", "US", "MX", "active", "F1", "2015-01-01", "uri://ed-fi.org/VisaDescriptor#F1", "uri://ed-fi.org/StudentCharacteristicDescriptor#Refugee"];

    public TwinVocabulary(SampleWorld one, SampleWorld two)
    {
        OneRoster = Resources("oneroster-1.2", one.OneRoster.Keys);
        EdFi = Resources("ed-fi", one.EdFi.Keys);
        var documents = new[] { one, two }.SelectMany(world => world.OneRoster.Values.Select(collection => collection.Set).Concat(world.EdFi.Values)).SelectMany(set => set.Documents).ToList();
        Ids = [.. documents.Select(document => document.Id).Distinct().Order(StringComparer.Ordinal), SampleSis.CrashId, "nobody"];
        var read = new Reading();
        documents.ForEach(document => read.Take(document.Json));
        Fields = [.. read.Paths.Concat(Shipped.Catalogs.SelectMany(catalog => catalog.Resources.Values.SelectMany(resource => resource.AllFields().Select(field => field.Path)))).Distinct().Order(StringComparer.Ordinal)];
        Values = [.. Thin([.. read.Values.Order(StringComparer.Ordinal)]), .. Thin([.. one.ProtectedMarks, .. two.ProtectedMarks]), .. Edges];
    }

    public ImmutableArray<TwinResource> OneRoster { get; }

    public ImmutableArray<TwinResource> EdFi { get; }

    public ImmutableArray<string> Ids { get; }

    public ImmutableArray<string> Fields { get; }

    public ImmutableArray<string> Values { get; }

    private static ImmutableArray<TwinResource> Resources(string catalog, IEnumerable<string> served) =>
    [
        .. Shipped.Catalogs.Single(known => known.Id == catalog).Resources.Values
            .Where(resource => resource.Derivation is null && served.Contains(resource.Name, StringComparer.Ordinal))
            .OrderBy(resource => resource.Name, StringComparer.Ordinal)
            .Select(resource => new TwinResource(
                resource.Name,
                resource.Routes.First(route => route.IsCollection).Template,
                [.. resource.AllFields().Select(field => field.Path), .. resource.Parameters.Keys],
                resource.Pinned)),
    ];

    private static IEnumerable<string> Thin(IReadOnlyList<string> values) => values.Where((_, index) => index % ((values.Count / MostValues) + 1) == 0);

    /// <summary>Names and short values of documents, wherever they stand.</summary>
    private sealed class Reading
    {
        public HashSet<string> Paths { get; } = [];

        public HashSet<string> Values { get; } = [];

        public void Take(byte[] json)
        {
            using var document = JsonDocument.Parse(json);
            Take(document.RootElement, "");
        }

        private void Take(JsonElement element, string path)
        {
            switch (element.ValueKind)
            {
                case JsonValueKind.Object:
                    foreach (var member in element.EnumerateObject())
                    {
                        Paths.Add(path.Length == 0 ? member.Name : $"{path}.{member.Name}");
                        Take(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}");
                    }

                    break;
                case JsonValueKind.Array:
                    foreach (var item in element.EnumerateArray())
                    {
                        Take(item, path);
                    }

                    break;
                case JsonValueKind.String or JsonValueKind.Number when element.ToString() is { Length: < 100 } text:
                    Values.Add(text);
                    break;
            }
        }
    }
}
