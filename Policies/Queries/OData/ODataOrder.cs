using System.Text.RegularExpressions;

namespace Policies.Queries.OData;

/// <summary>One item of <c>$orderby</c>.</summary>
/// <param name="Path">The field, dotted.</param>
/// <param name="IsDescending">From the last to the first.</param>
internal sealed partial record ODataOrder(string Path, bool IsDescending)
{
    private const int MaxItems = 8;

    /// <summary>The items, or null when the text does not follow the grammar.</summary>
    public static IReadOnlyList<ODataOrder>? Parse(string text)
    {
        var items = text.Split(',').Select(item => Item().Match(item)).ToList();
        return items.Count > MaxItems || items.Exists(item => !item.Success)
            ? null
            : [.. items.Select(item => new ODataOrder(item.Groups["path"].Value.Replace('/', '.'), item.Groups["way"].Value.Equals("desc", StringComparison.OrdinalIgnoreCase)))];
    }

    public override string ToString() => $"{Path.Replace('.', '/')} {(IsDescending ? "desc" : "asc")}";

    [GeneratedRegex(@"\A[ \t]*(?<path>[A-Za-z_][A-Za-z0-9_]*(?:/[A-Za-z_][A-Za-z0-9_]*)*)(?:[ \t]+(?<way>(?i:asc|desc)))?[ \t]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Item();
}
