namespace Policies.Compare;

/// <summary>One difference between two sets of policies.</summary>
/// <param name="Effect">What it does to what leaves.</param>
/// <param name="Agreement">Id of the agreement; empty for all of them.</param>
/// <param name="Resource"><c>catalog/resource</c>, or empty.</param>
/// <param name="Kind">What has changed.</param>
/// <param name="Name">The field, parameter, path or client.</param>
/// <param name="Before">The rule or value of before; null when there was none.</param>
/// <param name="After">The rule or value of now; null when there is none.</param>
public sealed record PolicyChange(
    ChangeEffect Effect, string Agreement, string Resource, ChangeKind Kind, string Name, string? Before, string? After);
