namespace Policies.Queries.Conditions;

/// <summary>A condition on the elements of a list.</summary>
/// <param name="Path">The list, dotted, from the record down.</param>
/// <param name="OfAll">Every element must meet it; else one of them.</param>
/// <param name="Part">What they must meet, in fields of the list; null to ask whether there is any.</param>
internal sealed record Quantified(string Path, bool OfAll, Condition? Part) : Condition;
