using System.Collections.Immutable;

namespace Policies.Queries.Conditions;

/// <summary>A field compared with values.</summary>
/// <param name="Path">The field, dotted, from the record down, also where it is written relative to an element of a list.</param>
/// <param name="By">How.</param>
/// <param name="Values">With what: one value, unless it is for being any of several.</param>
/// <param name="Folding">What is done to the field before it is compared.</param>
internal sealed record Comparison(string Path, Comparer By, ImmutableArray<Literal> Values, Folding Folding = Folding.None) : Condition;
