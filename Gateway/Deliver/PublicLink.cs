using System.Globalization;
using Gateway.Admit;
using Gateway.Redact;
using Policies.Evaluate;

namespace Gateway.Deliver;

/// <summary>Writes links to neighbouring pages as the public knows them: the gateway's own origin and the caller's own query.</summary>
internal static class PublicLink
{
    /// <summary>The value of a Link header, or null when there is no neighbour.</summary>
    public static string? Header(Uri origin, Allowed decision, IReadOnlyCollection<PageLink> pages) => pages.Count == 0
        ? null
        : string.Join(", ", pages.Select(page => $"<{Target(origin, decision, page)}>; rel=\"{page.Relation}\""));

    private static string Target(Uri origin, Allowed decision, PageLink page)
    {
        var query = decision.Query
            .Where(parameter => parameter.Name is not ("offset" or "limit"))
            .Append(new("offset", page.Offset.ToString(CultureInfo.InvariantCulture)))
            .Append(new("limit", page.Limit.ToString(CultureInfo.InvariantCulture)));
        return $"{origin.GetLeftPart(UriPartial.Authority)}{TargetText.Of(decision.Path, query)}";
    }
}
