using Gateway.Demo.Draw;

namespace Gateway.Tests.World.Twins;

/// <summary>Parameters as Ed-Fi has them: query by example on any field with any value, pages, totals, change versions.</summary>
internal sealed class EdFiQueries(TwinVocabulary words, Draws draws, TwinResource resource)
{
    public IEnumerable<(string Name, string Value)> Draw()
    {
        foreach (var pinned in resource.Pinned.Where(_ => draws.Chance(85)))
        {
            yield return (pinned, Pinned(pinned));
        }

        for (var more = draws.Below(3); more > 0; more--)
        {
            var (field, value) = resource.Question(draws, words);
            yield return (field.Split('.')[^1], value);
        }

        if (draws.Chance(60))
        {
            yield return ("limit", draws.Pick<string>(["1", "2", "25", "500", "0", "-1", "x"]));
            yield return ("offset", draws.Pick<string>(["0", "0", "1", "30", "59", "100000"]));
        }

        if (draws.Chance(40))
        {
            yield return ("totalCount", draws.Pick<string>(["true", "True", "false", "1"]));
        }

        if (draws.Chance(5))
        {
            yield return (draws.Pick<string>(["minChangeVersion", "maxChangeVersion", "pageToken", "number", "fields", "q", "Snapshot-Identifier"]), draws.Pick(words.Values));
        }
    }

    private string Pinned(string name) => name.EndsWith("Descriptor", StringComparison.Ordinal)
        ? $"uri://ed-fi.org/ProgramTypeDescriptor#{draws.Pick<string>(["Bilingual", "Immigrant Education", "Other", "Title I Part A", "x"])}"
        : draws.Pick<string>(["Bilingual", "Immigrant Education", "Title I", "x"]);
}
