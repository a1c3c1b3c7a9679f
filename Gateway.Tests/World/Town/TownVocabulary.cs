using System.Collections.Immutable;
using System.Text;
using Gateway.Demo.Documents;
using Gateway.Tests.World.Twins;

namespace Gateway.Tests.World.Town;

/// <summary>What requests to the town are made of.</summary>
internal sealed class TownVocabulary
{
    public TownVocabulary(TownSis one, TownSis two)
    {
        Resources = [.. one.Shelves.Zip(two.Shelves, (first, second) => new TownResource(first.Catalog, first.Resource, first.ItemPath, Read(first, second)))];
        Words = new(
            Resources.SelectMany(resource => resource.Words.Fields),
            Resources.SelectMany(resource => resource.Words.Pairs).Select(pair => pair.Value).Where(value => value.EndsWith(TownRecords.Mark, StringComparison.Ordinal)));
    }

    public ImmutableArray<TownResource> Resources { get; }

    public TwinVocabulary Words { get; }

    private static TwinResource Read(TownShelf one, TownShelf two)
    {
        var records = one.Records.Concat(two.Records).ToList();
        return new(
            one.Resource.Name,
            one.Path,
            [.. one.Resource.AllFields().Select(field => field.Path).Order(StringComparer.Ordinal)],
            one.Resource.Pinned,
            [.. records.Select(one.IdOf).Distinct().Order(StringComparer.Ordinal)],
            TwinPairs.In(records.Select(record => new Document(one.IdOf(record), Encoding.UTF8.GetBytes(record.ToJsonString())))));
    }
}
