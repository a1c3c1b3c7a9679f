using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Policies.Queries.OData;

/// <summary>Lists of paths, as <c>$select</c> and <c>$expand</c> have them.</summary>
internal static partial class ODataNames
{
    /// <summary>The paths with dots, or null when the text does not follow the grammar.</summary>
    public static ImmutableArray<string>? Parse(string text)
    {
        var names = text.Split(',').Select(name => name.Trim(' ', '\t')).ToList();
        return names.Exists(name => !Path().IsMatch(name)) ? null : [.. names.Select(name => name.Replace('/', '.'))];
    }

    public static string Print(IEnumerable<string> paths) => string.Join(',', paths.Select(path => path.Replace('.', '/')));

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]*(?:/[A-Za-z_][A-Za-z0-9_]*)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Path();
}
