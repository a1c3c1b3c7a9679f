using System.Collections.Immutable;

namespace Policies.Explain;

/// <summary>What one rule withholds of a record.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Paths">Field paths; a container stands for all that is in it.</param>
public sealed record Withholding(string Rule, ImmutableArray<string> Paths);
