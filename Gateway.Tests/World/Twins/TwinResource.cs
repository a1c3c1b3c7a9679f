using System.Collections.Immutable;
using Gateway.Demo.Draw;

namespace Gateway.Tests.World.Twins;

/// <summary>A resource that the sample SIS serves.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Path">The path of its collection.</param>
/// <param name="Fields">The paths of its fields as its catalog has them, and its parameters.</param>
/// <param name="Pinned">Parameters it must be asked with.</param>
/// <param name="Ids">Ids of its records in either world.</param>
/// <param name="Pairs">Paths and values that stand in its records in either world.</param>
internal sealed record TwinResource(
    string Name,
    string Path,
    ImmutableArray<string> Fields,
    ImmutableArray<string> Pinned,
    ImmutableArray<string> Ids,
    ImmutableArray<(string Path, string Value)> Pairs)
{
    /// <summary>A field and a value to ask about: mostly ones that go together.</summary>
    public (string Field, string Value) Question(Draws draws, TwinVocabulary words)
    {
        var (field, value) = draws.Pick(Pairs);
        return draws.Below(10) switch
        {
            < 5 => (field, value),
            < 7 => (field, draws.Pick(words.Values)),
            < 9 => (draws.Pick(Fields), draws.Pick(words.Values)),
            _ => (draws.Pick(words.Fields), draws.Pick(words.Values)),
        };
    }
}
