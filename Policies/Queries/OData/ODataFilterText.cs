using Policies.Queries.Conditions;

namespace Policies.Queries.OData;

/// <summary>
/// Writes a condition as a <c>$filter</c>, in one spelling. The variables of lambdas are the gateway's own: a caller could give one the name
/// of a property, and leave it to the SIS which of the two is meant.
/// </summary>
internal static class ODataFilterText
{
    public static string Of(Condition condition) => Of(condition, null, 0);

    private static string Of(Condition condition, string? list, int depth) => condition switch
    {
        Junction junction => string.Join(junction.OfAll ? " and " : " or ", junction.Parts.Select(part => Bracketed(part, list, depth))),
        Negation negation => $"not ({Of(negation.Part, list, depth)})",
        Quantified quantified => Of(quantified, list, depth),
        Comparison comparison => Of(comparison, list, depth),
        _ => throw new InvalidOperationException("a condition that OData has not"),
    };

    private static string Bracketed(Condition part, string? list, int depth) =>
        part is Junction or Negation ? $"({Of(part, list, depth)})" : Of(part, list, depth);

    private static string Of(Quantified quantified, string? list, int depth)
    {
        var name = $"{Path(quantified.Path, list, depth)}/{(quantified.OfAll ? "all" : "any")}";
        return quantified.Part is { } part ? $"{name}({Variable(depth + 1)}:{Of(part, quantified.Path, depth + 1)})" : $"{name}()";
    }

    private static string Of(Comparison comparison, string? list, int depth)
    {
        var path = Path(comparison.Path, list, depth);
        var field = comparison.Folding == Folding.None ? path : $"{Word(ODataWords.Foldings, comparison.Folding)}({path})";
        var values = comparison.Values.Select(ODataLiterals.Print);
        return comparison.By switch
        {
            Comparer.In => $"{field} in ({string.Join(',', values)})",
            Comparer.Contains or Comparer.StartsWith or Comparer.EndsWith => $"{Word(ODataWords.Functions, comparison.By)}({field},{values.Single()})",
            _ => $"{field} {Word(ODataWords.Comparers, comparison.By)} {values.Single()}",
        };
    }

    private static string Path(string path, string? list, int depth) =>
        (list is null ? path : $"{Variable(depth)}{path[list.Length..]}").Replace('.', '/');

    private static string Variable(int depth) => $"x{depth}";

    private static string Word<T>(IReadOnlyDictionary<string, T> words, T meaning)
        where T : struct, Enum => words.Single(pair => pair.Value.Equals(meaning)).Key;
}
