namespace Gateway.Record.Export;

/// <summary>What an export has done.</summary>
/// <param name="Last">Index of the last entry that was searched: the next export goes on behind it. -1 when there was none.</param>
/// <param name="Searched">Number of entries searched.</param>
/// <param name="Exported">Number of events written.</param>
/// <param name="Unreadable">How many of them are of entries that cannot be read.</param>
/// <param name="IsCut">It ended at the filter's limit and not at the end of the log.</param>
internal sealed record ExportResult(long Last, long Searched, long Exported, long Unreadable, bool IsCut);
