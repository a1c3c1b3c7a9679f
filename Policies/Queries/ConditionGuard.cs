using System.Collections.Immutable;
using Policies.Catalogs;
using Policies.Queries.Conditions;

namespace Policies.Queries;

/// <summary>
/// Puts every field that a condition mentions to the <see cref="FieldGuard"/>. Only a plain question for a value is one; whatever a negation,
/// a function, an order or the lack of a value is asked about tells more, and is judged like an order.
/// </summary>
internal sealed class ConditionGuard(FieldGuard fields, PathSpelling spelling, string parameter)
{
    /// <summary>The condition as it is put to the SIS, or why it is not. What it pins is noted.</summary>
    public QueryRefusal? Check(Condition condition, QueryDraft forward, out Condition? known)
    {
        if (Judge(condition, isNegated: false) is { } refusal)
        {
            known = null;
            return refusal;
        }

        known = Spelled(condition);
        foreach (var pinned in Conjuncts(condition).OfType<Comparison>().Where(IsPin))
        {
            forward.Fix(Find(pinned.Path).Path);
        }

        return null;
    }

    private static IEnumerable<Condition> Conjuncts(Condition condition) => condition is Junction { OfAll: true } all ? all.Parts.SelectMany(Conjuncts) : [condition];

    private static bool IsPin(Comparison comparison) => IsPlain(comparison) && comparison is { By: Comparer.Equal, Values: [{ Text: var text }] } && !string.IsNullOrWhiteSpace(text);

    private static bool IsPlain(Comparison comparison) =>
        comparison is { By: Comparer.Equal or Comparer.In, Folding: Folding.None } && comparison.Values.All(value => value.Form != LiteralForm.Null);

    private QueryRefusal? Judge(Condition condition, bool isNegated) => condition switch
    {
        Junction junction => First(junction.Parts, part => Judge(part, isNegated)),
        Negation negation => Judge(negation.Part, isNegated: true),
        Quantified quantified => Elements(quantified, isNegated),
        Comparison comparison => First(comparison.Values, value => Compared(comparison, value, isNegated)),
        _ => throw new InvalidOperationException("a condition that nobody judges"),
    };

    private QueryRefusal? Elements(Quantified quantified, bool isNegated)
    {
        var list = spelling.Read(quantified.Path);
        var hangsOnNumber = isNegated || quantified.OfAll || quantified.Part is null;
        return (hangsOnNumber ? fields.Exists(parameter, list, out _) : fields.Select(parameter, list, out _))
            ?? (quantified.Part is { } part ? Judge(part, hangsOnNumber) : null);
    }

    private QueryRefusal? Compared(Comparison comparison, Literal value, bool isNegated)
    {
        var path = spelling.Read(comparison.Path);
        if (!isNegated && IsPlain(comparison))
        {
            return fields.Equal(parameter, path, value.Text, out _);
        }

        return fields.Order(parameter, path, out _) ?? (value.Form == LiteralForm.Null ? null : fields.Equal(parameter, path, value.Text, out _));
    }

    private Condition Spelled(Condition condition) => condition switch
    {
        Junction junction => junction with { Parts = [.. junction.Parts.Select(Spelled)] },
        Negation negation => new Negation(Spelled(negation.Part)),
        Quantified quantified => quantified with { Path = spelling.Write(Find(quantified.Path)), Part = quantified.Part is { } part ? Spelled(part) : null },
        Comparison comparison => comparison with { Path = spelling.Write(Find(comparison.Path)) },
        _ => throw new InvalidOperationException("a condition that nobody writes"),
    };

    // What was judged is known: one that is not was refused.
    private Field Find(string path) => fields.Find(spelling.Read(path)) ?? throw new InvalidOperationException("a field that was never judged");

    private static QueryRefusal? First<T>(ImmutableArray<T> parts, Func<T, QueryRefusal?> judge) => parts.Select(judge).FirstOrDefault(refusal => refusal is not null);
}
