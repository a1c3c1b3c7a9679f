namespace Policies.Queries.Conditions;

/// <summary>A condition that must not hold.</summary>
internal sealed record Negation(Condition Part) : Condition;
