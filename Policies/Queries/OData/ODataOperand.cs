using Policies.Queries.Conditions;

namespace Policies.Queries.OData;

/// <summary>What a predicate begins with.</summary>
/// <param name="Path">The field, dotted, from the record down.</param>
/// <param name="Folding">What is done to it.</param>
/// <param name="Quantifier">It is a list whose elements are asked about: true for all of them, false for any.</param>
internal sealed record ODataOperand(string Path, Folding Folding = Folding.None, bool? Quantifier = null);
