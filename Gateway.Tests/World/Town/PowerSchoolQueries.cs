using System.Collections.Immutable;
using Gateway.Demo.Draw;
using Gateway.Tests.World.Twins;

namespace Gateway.Tests.World.Town;

/// <summary>Parameters as PowerSchool has them, on any field or column with any value.</summary>
internal sealed class PowerSchoolQueries(TwinVocabulary words, Draws draws, TownResource resource)
{
    private static readonly ImmutableArray<string> Comparers = ["==", "==", "==", "!=", "=gt=", "=ge=", "=lt=", "=le=", "=in="];

    private readonly string? _table = resource.Resource.Fields.GetValueOrDefault("tables")?.Members.Values.First().Path;

    public IEnumerable<(string Name, string Value)> Draw()
    {
        if (draws.Chance(60))
        {
            yield return ("q", draws.Chance(65) ? Clause() : $"{Clause()}{draws.Pick<string>([";", ","])}{Clause()}");
        }

        if (_table is not null && draws.Chance(35))
        {
            yield return ("sort", $"{Field()}{draws.Pick<string>(["", "", ";desc", ";desc", ";asc", ";x"])}");
            yield return ("sortdescending", draws.Pick<string>(["true", "true", "false", "false", "x"]));
        }

        if (draws.Chance(25))
        {
            yield return (draws.Pick<string>(_table is null ? ["expansions", "extensions"] : ["projection"]), draws.Chance(20) ? "*" : string.Join(',', Enumerable.Range(0, draws.Between(1, 3)).Select(_ => Field())));
        }

        if (draws.Chance(50))
        {
            yield return ("pagesize", draws.Pick<string>(["1", "2", "5", "5", "20", "50", "50", "1001", "0", "x"]));
            yield return ("page", draws.Pick<string>(["0", "1", "2", "7", "100000"]));
        }

        if (draws.Chance(5))
        {
            yield return (draws.Pick<string>(["count", "$q", "students.lastfirst", "fields"]), draws.Pick(words.Values));
        }
    }

    private string Clause()
    {
        var (path, value) = resource.Question(draws, words);
        var by = draws.Pick(Comparers);
        return $"{Named(path)}{by}{(by == "=in=" ? $"(x,{value})" : by == "==" && draws.Chance(20) ? $"{(value.Length > 2 ? value[..2] : value)}*" : value)}";
    }

    private string Field() => Named(resource.Question(draws, words).Field);

    private string Named(string path) => _table is null || !path.StartsWith(_table, StringComparison.Ordinal) ? path
        : draws.Chance(70) ? path.Split('.')[^1]
        : path[(path.IndexOf('.', StringComparison.Ordinal) + 1)..];
}
