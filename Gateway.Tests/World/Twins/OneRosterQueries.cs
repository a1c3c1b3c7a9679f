using System.Collections.Immutable;
using Gateway.Demo.Draw;

namespace Gateway.Tests.World.Twins;

/// <summary>Parameters as OneRoster has them, on any field with any value.</summary>
internal sealed class OneRosterQueries(TwinVocabulary words, Draws draws, TwinResource resource)
{
    private static readonly ImmutableArray<string> Predicates = ["=", "!=", ">", "<", ">=", "<=", "~"];

    public IEnumerable<(string Name, string Value)> Draw()
    {
        if (draws.Chance(45))
        {
            yield return ("filter", draws.Chance(70) ? Clause() : $"{Clause()} {draws.Pick<string>(["AND", "OR", "and"])} {Clause()}");
        }

        if (draws.Chance(25))
        {
            yield return ("sort", Field());
            yield return ("orderBy", draws.Pick<string>(["asc", "desc", "x"]));
        }

        if (draws.Chance(20))
        {
            yield return ("fields", string.Join(',', Enumerable.Range(0, draws.Between(1, 3)).Select(_ => Field())));
        }

        if (draws.Chance(60))
        {
            yield return ("limit", draws.Pick<string>(["1", "2", "5", "50", "1000", "0", "-1", "x"]));
            yield return ("offset", draws.Pick<string>(["0", "0", "1", "30", "59", "100000"]));
        }
    }

    private string Clause()
    {
        var (field, value) = resource.Question(draws, words);
        return $"{field}{draws.Pick(Predicates)}'{value}'";
    }

    private string Field() => resource.Question(draws, words).Field;
}
