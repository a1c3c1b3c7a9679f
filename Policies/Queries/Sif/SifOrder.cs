using System.Text.RegularExpressions;

namespace Policies.Queries.Sif;

/// <summary>One item of <c>order</c>.</summary>
/// <param name="Path">The field, dotted.</param>
/// <param name="Way"><c>ascending</c> or <c>descending</c>.</param>
internal sealed partial record SifOrder(string Path, string Way)
{
    private const int MaxItems = 8;

    /// <summary>The items, or null when the text does not follow the grammar.</summary>
    public static IReadOnlyList<SifOrder>? Parse(string text)
    {
        if (text is not ['[', .. var inside, ']'])
        {
            return null;
        }

        var items = inside.Split(';').Select(item => Item().Match(item)).ToList();
        return items.Count > MaxItems || items.Exists(item => !item.Success)
            ? null
            : [.. items.Select(item => new SifOrder(item.Groups["path"].Value.Replace('/', '.'), item.Groups["way"].Value))];
    }

    public static string Print(IEnumerable<SifOrder> items) => $"[{string.Join(';', items.Select(item => $"{item.Path.Replace('.', '/')}={item.Way}"))}]";

    [GeneratedRegex(@"\A[ \t]*(?<path>(?:[A-Za-z_][A-Za-z0-9_]*/)*@?[A-Za-z_][A-Za-z0-9_]*)[ \t]*=[ \t]*(?<way>ascending|descending)[ \t]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Item();
}
