using System.Collections.Immutable;
using Gateway.Demo.Draw;
using Gateway.Tests.World.Twins;

namespace Gateway.Tests.World.Town;

/// <summary>Parameters as SIF has them, on any element or attribute with any value.</summary>
internal sealed class SifQueries(TwinVocabulary words, Draws draws, TownResource resource)
{
    private static readonly ImmutableArray<string> Comparers = ["=", "=", "=", "!=", "<", "<=", ">", ">="];

    public IEnumerable<(string Name, string Value)> Draw()
    {
        if (draws.Chance(60))
        {
            yield return ("where", $"[{Condition()}]");
        }

        if (draws.Chance(30))
        {
            yield return ("order", $"[{string.Join(';', Enumerable.Range(0, draws.Between(1, 2)).Select(_ => $"{Field()}={draws.Pick<string>(["ascending", "ascending", "descending", "descending", "x"])}"))}]");
        }

        if (draws.Chance(50))
        {
            yield return ("navigationPageSize", draws.Pick<string>(["1", "2", "5", "5", "20", "50", "50", "1001", "0", "x"]));
            yield return ("navigationPage", draws.Pick<string>(["0", "1", "2", "7", "100000"]));
        }

        if (draws.Chance(5))
        {
            yield return (draws.Pick<string>(["queryIntention", "ChangesSinceMarker", "$where", "navigationId"]), draws.Pick(words.Values));
        }
    }

    private string Condition() => draws.Below(10) switch
    {
        < 6 => Clause(),
        6 => $"not({Clause()})",
        7 => $"({Clause()}) or ({Clause()})",
        8 => $"({Clause()}) and ({Clause()})",
        _ => $"not(({Clause()}) or not({Clause()}))",
    };

    private string Clause()
    {
        var (path, value) = resource.Question(draws, words);
        var names = path.Split('.');
        var whole = names.Length > 1 && draws.Chance(10) ? names[..^1] : names;
        return $"{string.Join('/', whole)} {draws.Pick(Comparers)} \"{value}\"";
    }

    private string Field() => resource.Question(draws, words).Field.Replace('.', '/');
}
