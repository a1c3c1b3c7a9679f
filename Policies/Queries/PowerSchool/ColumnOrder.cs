using System.Text.RegularExpressions;

namespace Policies.Queries.PowerSchool;

/// <summary>One item of <c>sort</c>.</summary>
/// <param name="Column">The column.</param>
/// <param name="Way"><c>asc</c>, <c>desc</c>, or nothing where <c>sortdescending</c> says it.</param>
internal sealed partial record ColumnOrder(string Column, string Way)
{
    private const int MaxItems = 8;

    /// <summary>The items, or null when the text does not follow the grammar.</summary>
    public static IReadOnlyList<ColumnOrder>? Parse(string text)
    {
        var items = text.Split(',').Select(item => Item().Match(item)).ToList();
        return items.Count > MaxItems || items.Exists(item => !item.Success)
            ? null
            : [.. items.Select(item => new ColumnOrder(item.Groups["column"].Value, item.Groups["way"].Value))];
    }

    public override string ToString() => Way.Length == 0 ? Column : $"{Column};{Way}";

    [GeneratedRegex(@"\A(?<column>[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)?)(?:;(?<way>asc|desc))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Item();
}
