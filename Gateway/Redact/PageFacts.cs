using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Policies.Evaluate;

namespace Gateway.Redact;

/// <summary>Reads totals and page links from the SIS's headers as bare numbers. What cannot be read so is left out.</summary>
internal static partial class PageFacts
{
    private static readonly ImmutableArray<string> Relations = ["first", "prev", "next", "last"];

    public static long? Total(HttpResponseMessage response, Allowed decision) =>
        decision.TotalHeader is { } name && Single(response, name) is { } text && Number(text) is { } total ? total : null;

    /// <summary>
    /// The last page tells how many records there are, so it is named only to a caller who may know. A question by POST has no links: who
    /// follows one asks by GET, and without the arguments.
    /// </summary>
    public static ImmutableArray<PageLink> Pages(HttpResponseMessage response, Allowed decision)
    {
        if (!decision.IsCollection || decision.Arguments is not null || Single(response, "Link") is not { } header)
        {
            return [];
        }

        return
        [
            .. Link().Matches(header).Select(Read).OfType<PageLink>()
                .Where(link => Relations.Contains(link.Relation) && (link.Relation != "last" || decision.TotalHeader is not null))
                .DistinctBy(link => link.Relation),
        ];
    }

    private static string? Single(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;

    private static PageLink? Read(Match match)
    {
        var target = match.Groups["target"].Value;
        return Parameter(target, "offset") is { } offset && Parameter(target, "limit") is { } limit
            ? new(match.Groups["relation"].Value, offset, limit)
            : null;
    }

    private static int? Parameter(string target, string name)
    {
        var query = target[(target.IndexOf('?', StringComparison.Ordinal) + 1)..].Split('&');
        var pair = Array.Find(query, pair => pair.StartsWith(name + "=", StringComparison.OrdinalIgnoreCase));
        return pair is not null && Number(pair[(name.Length + 1)..]) is { } number and <= int.MaxValue ? (int)number : null;
    }

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"<(?<target>[^>]*)>\s*;\s*rel=""?(?<relation>[a-z]+)""?", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
