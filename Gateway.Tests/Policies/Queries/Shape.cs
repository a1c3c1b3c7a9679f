using Policies.Queries.Conditions;

namespace Gateway.Tests.Queries;

/// <summary>A condition as text that is no standard's own, so that two of them can be compared part by part.</summary>
internal static class Shape
{
    public static string Of(Condition? condition) => condition switch
    {
        Junction junction => $"{(junction.OfAll ? "all" : "any")}[{string.Join(' ', junction.Parts.Select(Of))}]",
        Negation negation => $"no[{Of(negation.Part)}]",
        Quantified quantified => $"{(quantified.OfAll ? "each" : "some")} {quantified.Path}[{Of(quantified.Part)}]",
        Comparison comparison => $"{comparison.Path} {comparison.Folding} {comparison.By} {string.Join('|', comparison.Values)}",
        null => "nothing",
        _ => throw new InvalidOperationException("a condition without a shape"),
    };
}
