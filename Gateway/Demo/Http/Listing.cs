using Gateway.Demo.Documents;

namespace Gateway.Demo.Http;

/// <summary>Which records of a set a OneRoster query asks for, and in which order.</summary>
internal static class Listing
{
    public static IEnumerable<int> Rows(DocumentSet set, IEnumerable<int> rows, IQueryCollection query)
    {
        if (query["filter"].ToString() is { Length: > 0 } filter)
        {
            rows = Filter.Parse(filter).Apply(rows, set);
        }

        return query["sort"].ToString() is { Length: > 0 } sort ? Sorted(rows, KnownColumn(set, sort), query) : rows;
    }

    public static Column KnownColumn(DocumentSet set, string field) =>
        set.Column(field) is { Known: true } column ? column : throw new BadQueryException($"Unknown field: {field}");

    private static IEnumerable<int> Sorted(IEnumerable<int> rows, Column column, IQueryCollection query)
    {
        var descending = query["orderBy"].ToString().Equals("desc", StringComparison.OrdinalIgnoreCase);
        return descending
            ? rows.OrderByDescending(row => column.Values[row].FirstOrDefault(), StringComparer.Ordinal)
            : rows.OrderBy(row => column.Values[row].FirstOrDefault(), StringComparer.Ordinal);
    }
}
