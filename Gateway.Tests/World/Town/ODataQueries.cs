using System.Collections.Immutable;
using Gateway.Demo.Draw;
using Gateway.Tests.World.Twins;

namespace Gateway.Tests.World.Town;

/// <summary>Parameters as OData has them, on any field with any value.</summary>
internal sealed class ODataQueries(TwinVocabulary words, Draws draws, TownResource resource)
{
    private static readonly ImmutableArray<string> Comparers = ["eq", "eq", "eq", "ne", "gt", "ge", "lt", "le"];

    public IEnumerable<(string Name, string Value)> Draw()
    {
        var pins = resource.Words.Pinned.Where(_ => draws.Chance(85)).Select(pinned => $"{pinned} eq '{draws.Pick<string>(["Band", "Chess", $"Refugee{TownRecords.Mark}", "x"])}'");
        var conditions = draws.Chance(55) ? pins.Append(Condition()) : pins;
        if (string.Join(" and ", conditions) is { Length: > 0 } filter)
        {
            yield return ("$filter", filter);
        }

        if (draws.Chance(25))
        {
            yield return ("$orderby", $"{Field()}{draws.Pick<string>(["", " asc", " desc", " x"])}");
        }

        if (draws.Chance(20))
        {
            yield return (draws.Pick<string>(["$select", "$select", "$expand"]), string.Join(',', Enumerable.Range(0, draws.Between(1, 3)).Select(_ => Field())));
        }

        if (draws.Chance(50))
        {
            yield return ("$top", draws.Pick<string>(["1", "2", "5", "5", "20", "50", "50", "1000", "0", "x"]));
            yield return ("$skip", draws.Pick<string>(["0", "1", "7", "39", "100000"]));
        }

        if (draws.Chance(20))
        {
            yield return ("$count", draws.Pick<string>(["true", "false", "1"]));
        }

        if (draws.Chance(8))
        {
            yield return (draws.Pick<string>(["$search", "$search", "search", "$apply", "$compute", "$skiptoken", "@x", "$format"]), draws.Pick(words.Values));
        }
    }

    private string Condition() => draws.Below(10) switch
    {
        < 6 => Clause(),
        6 => $"not ({Clause()})",
        7 => $"{Clause()} or {Clause()}",
        8 => $"({Clause()}) and {Clause()}",
        _ => $"not ({Clause()} or not ({Clause()}))",
    };

    private string Clause()
    {
        var (path, value) = resource.Question(draws, words);
        var names = path.Split('.');
        return names.Length > 1 && draws.Chance(60)
            ? draws.Below(6) switch
            {
                0 => $"{names[0]}/any()",
                1 => $"{names[0]}/all(e:{Compared($"e/{names[^1]}", value)})",
                _ => $"{names[0]}/any(e:{Compared($"e/{names[^1]}", value)})",
            }
            : Compared(string.Join('/', names), value);
    }

    private string Compared(string path, string value) => draws.Below(10) switch
    {
        < 6 => $"{path} {draws.Pick(Comparers)} '{value}'",
        6 => $"{path} in ('x','{value}')",
        7 => $"{path} {draws.Pick<string>(["eq", "ne"])} null",
        8 => $"{draws.Pick<string>(["contains", "startswith", "endswith"])}({path},'{(value.Length > 2 ? value[..2] : value)}')",
        _ => $"{draws.Pick<string>(["tolower", "toupper"])}({path}) eq '{value}'",
    };

    private string Field() => resource.Question(draws, words).Field.Replace('.', '/');
}
