using Policies.Queries.Conditions;

namespace Gateway.Tests.Queries;

/// <summary>A record as a SIS holds it, which says whether it meets a condition. What it does not have is null, and null is in no order.</summary>
/// <param name="Values">Values by dotted path.</param>
/// <param name="Lists">Lists by path; their elements have values by name.</param>
internal sealed record ConditionRecord(Dictionary<string, string> Values, Dictionary<string, List<Dictionary<string, string>>> Lists)
{
    public bool Meets(Condition condition) => Meets(condition, Values);

    private bool Meets(Condition condition, Dictionary<string, string> values) => condition switch
    {
        Junction { OfAll: true } junction => junction.Parts.All(part => Meets(part, values)),
        Junction junction => junction.Parts.Any(part => Meets(part, values)),
        Negation negation => !Meets(negation.Part, values),
        Quantified quantified => Meets(quantified),
        Comparison comparison => Meets(comparison, values.GetValueOrDefault(comparison.Path)),
        _ => throw new InvalidOperationException("a condition that cannot be met"),
    };

    private bool Meets(Quantified quantified)
    {
        var elements = Lists[quantified.Path].Select(element => element.ToDictionary(pair => $"{quantified.Path}.{pair.Key}", pair => pair.Value));
        return quantified.OfAll
            ? elements.All(element => Meets(quantified.Part!, element))
            : elements.Any(element => quantified.Part is not { } part || Meets(part, element));
    }

    private static bool Meets(Comparison comparison, string? value)
    {
        var wanted = comparison.Values.Select(literal => literal.Form == LiteralForm.Null ? null : literal.Text).ToList();
        return comparison.By switch
        {
            Comparer.Equal or Comparer.In => wanted.Contains(value),
            Comparer.NotEqual => !wanted.Contains(value),
            _ => value is not null && wanted[0] is { } text && Meets(comparison.By, value, text),
        };
    }

    private static bool Meets(Comparer by, string value, string text) => by switch
    {
        Comparer.Greater => string.CompareOrdinal(value, text) > 0,
        Comparer.GreaterOrEqual => string.CompareOrdinal(value, text) >= 0,
        Comparer.Less => string.CompareOrdinal(value, text) < 0,
        Comparer.LessOrEqual => string.CompareOrdinal(value, text) <= 0,
        Comparer.Contains => value.Contains(text, StringComparison.Ordinal),
        Comparer.StartsWith => value.StartsWith(text, StringComparison.Ordinal),
        _ => value.EndsWith(text, StringComparison.Ordinal),
    };
}
