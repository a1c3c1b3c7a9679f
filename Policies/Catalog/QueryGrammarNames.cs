namespace Policies.Catalogs;

/// <summary>The names of the query grammars as catalogs write them.</summary>
internal static class QueryGrammarNames
{
    public static IReadOnlyDictionary<string, QueryGrammar> ByName { get; } = new Dictionary<string, QueryGrammar>(StringComparer.Ordinal)
    {
        ["oneroster"] = QueryGrammar.OneRoster,
        ["ed-fi"] = QueryGrammar.EdFi,
        ["powerschool"] = QueryGrammar.PowerSchool,
        ["sif"] = QueryGrammar.Sif,
        ["clever"] = QueryGrammar.Clever,
        ["odata"] = QueryGrammar.OData,
    };

    public static string ToName(this QueryGrammar grammar) => ByName.Single(pair => pair.Value == grammar).Key;
}
