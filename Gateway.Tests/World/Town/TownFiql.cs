using System.Text.RegularExpressions;

namespace Gateway.Tests.World.Town;

/// <summary>Reads <c>q</c> as PowerSchool would: <c>;</c> for and, which binds tighter, and <c>,</c> for or.</summary>
internal static partial class TownFiql
{
    /// <exception cref="FormatException">It cannot be read.</exception>
    public static TownTest Read(string text)
    {
        var alternatives = Alternatives(text);
        return (record, variables) => alternatives.Exists(all => all.TrueForAll(test => test(record, variables)));
    }

    private static List<List<TownTest>> Alternatives(string text)
    {
        var alternatives = new List<List<TownTest>> { new() };
        var at = 0;
        foreach (Match match in Comparison().Matches(text))
        {
            if (match.Index != at)
            {
                break;
            }

            at += match.Length;
            alternatives[^1].Add(Compared(match));
            if (match.Groups["joint"].Value == ",")
            {
                alternatives.Add([]);
            }
        }

        return at == text.Length && at > 0 ? alternatives : throw new FormatException(text);
    }

    private static TownTest Compared(Match match)
    {
        var (path, by, value) = (match.Groups["path"].Value, match.Groups["by"].Value, match.Groups["value"].Value);
        return value is [.. var start, '*'] ? new TownComparison(path, "startswith", [start]).Holds
            : new TownComparison(path, by, [.. value is ['(', .. var list, ')'] ? list.Split(',') : [value]]).Holds;
    }

    [GeneratedRegex(@"(?<path>[\w.]+)(?<by>==|!=|=gt=|=ge=|=lt=|=le=|=in=)(?<value>\([^)]*\)|[^;,()]+)(?<joint>[;,]?)", RegexOptions.CultureInvariant)]
    private static partial Regex Comparison();
}
