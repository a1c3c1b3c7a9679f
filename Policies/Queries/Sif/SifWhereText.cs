using Policies.Queries.Conditions;

namespace Policies.Queries.Sif;

/// <summary>Writes a condition as a <c>where</c>, in one spelling.</summary>
internal static class SifWhereText
{
    public static string Of(Condition condition) => $"[{Text(condition)}]";

    private static string Text(Condition condition) => condition switch
    {
        Junction junction => string.Join(junction.OfAll ? " and " : " or ", junction.Parts.Select(part => part is Negation ? Text(part) : $"({Text(part)})")),
        Negation negation => $"not({Text(negation.Part)})",
        Comparison comparison => $"{comparison.Path.Replace('.', '/')} {Token(comparison.By)} {SifLiterals.Print(comparison.Values.Single())}",
        _ => throw new InvalidOperationException("a condition that SIF has not"),
    };

    private static string Token(Comparer by) => by switch
    {
        Comparer.Equal => "=",
        Comparer.NotEqual => "!=",
        Comparer.Less => "<",
        Comparer.LessOrEqual => "<=",
        Comparer.Greater => ">",
        Comparer.GreaterOrEqual => ">=",
        _ => throw new InvalidOperationException("a comparison that SIF has not"),
    };
}
