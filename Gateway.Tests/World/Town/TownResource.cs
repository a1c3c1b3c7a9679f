using System.Collections.Immutable;
using Gateway.Demo.Draw;
using Gateway.Tests.World.Twins;
using Policies.Catalogs;

namespace Gateway.Tests.World.Town;

/// <summary>A resource that the SIS of the town serves, with the words that requests to it are made of.</summary>
/// <param name="Catalog">The catalog it is described in.</param>
/// <param name="Resource">What the catalog says of it.</param>
/// <param name="ItemPath">Where its records are, up to the id.</param>
/// <param name="Words">What stands in its records in either world.</param>
internal sealed record TownResource(Catalog Catalog, Resource Resource, string ItemPath, TwinResource Words)
{
    private readonly ImmutableArray<IGrouping<string, (string Path, string Value)>> _byPath = [.. Words.Pairs.GroupBy(pair => pair.Path)];

    private readonly ImmutableArray<(string Path, string Value)> _names = [.. Words.Pairs.Where(pair => Resource.Find(pair.Path)?.IsNaming == true)];

    /// <summary>
    /// A field and a value to ask about, or to write: often a name by which more than itself is withheld, and half of the time a field with
    /// few values as often as one with many.
    /// </summary>
    public (string Field, string Value) Question(Draws draws, TwinVocabulary words) =>
        _names.Length > 0 && draws.Chance(15) ? draws.Pick(_names)
        : draws.Chance(50) ? Words.Question(draws, words)
        : draws.Pick([.. draws.Pick(_byPath)]);
}
