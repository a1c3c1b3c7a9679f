using Policies.Queries.Conditions;

namespace Policies.Queries.OData;

/// <summary>The words of OData's filter language that are understood. OData 4.01 does not mind their case.</summary>
internal static class ODataWords
{
    public static IReadOnlyDictionary<string, Comparer> Comparers { get; } = new Dictionary<string, Comparer>(StringComparer.OrdinalIgnoreCase)
    {
        ["eq"] = Comparer.Equal,
        ["ne"] = Comparer.NotEqual,
        ["gt"] = Comparer.Greater,
        ["ge"] = Comparer.GreaterOrEqual,
        ["lt"] = Comparer.Less,
        ["le"] = Comparer.LessOrEqual,
        ["in"] = Comparer.In,
    };

    public static IReadOnlyDictionary<string, Comparer> Functions { get; } = new Dictionary<string, Comparer>(StringComparer.OrdinalIgnoreCase)
    {
        ["contains"] = Comparer.Contains,
        ["startswith"] = Comparer.StartsWith,
        ["endswith"] = Comparer.EndsWith,
    };

    public static IReadOnlyDictionary<string, Folding> Foldings { get; } = new Dictionary<string, Folding>(StringComparer.OrdinalIgnoreCase)
    {
        ["tolower"] = Folding.Lower,
        ["toupper"] = Folding.Upper,
    };

    /// <summary>Whether a word says something else than the name of a field.</summary>
    public static bool IsReserved(string word) =>
        Comparers.ContainsKey(word) || word.ToUpperInvariant() is "AND" or "OR" or "NOT" or "NULL" or "TRUE" or "FALSE" or "ANY" or "ALL";
}
