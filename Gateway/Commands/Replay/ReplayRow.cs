namespace Gateway.Commands.Replay;

/// <summary>A difference and how many entries have it.</summary>
/// <param name="Agreement">Id of the agreement, as the log has it; null when there was none.</param>
/// <param name="Resource">Catalog and resource; null when no path was known.</param>
/// <param name="Kind">Which way.</param>
/// <param name="What">The path of the field, or the code of the refusal.</param>
/// <param name="Why">The rule that makes the difference, or why nobody can tell.</param>
/// <param name="Entries">Number of entries.</param>
internal sealed record ReplayRow(string? Agreement, string? Resource, ReplayKind Kind, string What, string? Why, long Entries);
