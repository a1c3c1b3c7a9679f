namespace Policies.Queries.Conditions;

/// <summary>What became of the text of a condition.</summary>
/// <param name="Condition">What it says; null when it does not follow the grammar.</param>
/// <param name="Expected">What it must be, for the caller, when it is not.</param>
internal sealed record ConditionReading(Condition? Condition, string Expected);
