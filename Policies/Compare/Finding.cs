namespace Policies.Compare;

/// <summary>Whether a fact holds, and what says so.</summary>
/// <param name="Holds">It does.</param>
/// <param name="Says">The rule or value.</param>
internal readonly record struct Finding(bool Holds, string Says);
