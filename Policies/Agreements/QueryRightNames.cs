namespace Policies.Agreements;

/// <summary>The names of the query rights as agreements write them.</summary>
internal static class QueryRightNames
{
    public static IReadOnlyDictionary<string, QueryRight> ByName { get; } = new Dictionary<string, QueryRight>(StringComparer.Ordinal)
    {
        ["page"] = QueryRight.Page,
        ["count"] = QueryRight.Count,
        ["filter"] = QueryRight.Filter,
        ["sort"] = QueryRight.Sort,
        ["select"] = QueryRight.Select,
        ["narrow"] = QueryRight.Narrow,
    };

    /// <summary>The rights there are in <paramref name="rights"/>.</summary>
    public static IReadOnlyList<string> ToNames(this QueryRight rights) => [.. ByName.Where(pair => rights.HasFlag(pair.Value)).Select(pair => pair.Key)];
}
