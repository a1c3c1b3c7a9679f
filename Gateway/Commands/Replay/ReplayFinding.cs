namespace Gateway.Commands.Replay;

/// <summary>One difference between an entry and what other policies say.</summary>
/// <param name="Kind">Which way.</param>
/// <param name="What">The path of the field, or the code of the refusal.</param>
/// <param name="Why">The rule that makes the difference, or why nobody can tell.</param>
internal sealed record ReplayFinding(ReplayKind Kind, string What, string? Why);
