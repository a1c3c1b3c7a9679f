using System.Collections.Frozen;
using System.Globalization;

namespace Gateway.Demo.Http;

/// <summary>The Link header of a OneRoster page (RFC 8288): first, prev, next and last, with the SIS's own address.</summary>
internal static class PageLinks
{
    private static readonly FrozenSet<string> Paging = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "offset", "limit");

    public static string Of(HttpRequest request, Page page, int total)
    {
        var limit = Math.Max(1, page.Limit);
        var links = new List<string> { Link(request, 0, limit, "first") };
        if (page.Offset > 0)
        {
            links.Add(Link(request, Math.Max(0, page.Offset - limit), limit, "prev"));
        }

        if (page.Offset < total - limit)
        {
            links.Add(Link(request, page.Offset + limit, limit, "next"));
        }

        links.Add(Link(request, Math.Max(0, total - 1) / limit * limit, limit, "last"));
        return string.Join(", ", links);
    }

    private static string Link(HttpRequest request, int offset, int limit, string relation)
    {
        var others = request.Query
            .Where(pair => !Paging.Contains(pair.Key))
            .Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value.ToString()));
        var query = QueryString.Create(others)
            .Add("limit", limit.ToString(CultureInfo.InvariantCulture))
            .Add("offset", offset.ToString(CultureInfo.InvariantCulture));
        return $"<{AnswerBody.Origin(request)}{request.Path.ToUriComponent()}{query}>; rel=\"{relation}\"";
    }
}
