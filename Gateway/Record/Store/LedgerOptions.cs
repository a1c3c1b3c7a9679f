namespace Gateway.Record.Store;

/// <summary>Where the ledger is and how it behaves under load.</summary>
internal sealed class LedgerOptions
{
    /// <summary>The directory of the ledger. Made, for the owner only, when it does not exist.</summary>
    public required string Directory { get; init; }

    /// <summary>
    /// File that states how far the log had come; best kept on other storage, where it does not travel back in time with a
    /// restored ledger. <value>The default is <c>ledger.anchor</c> in <see cref="Directory"/>.</value>
    /// </summary>
    public string? AnchorFile { get; init; }

    /// <summary>Name of this log among all logs, such as <c>gateway.example/ledger</c>. It never changes.</summary>
    public required string Origin { get; init; }

    /// <summary>Name of this gateway node.</summary>
    public required string Node { get; init; }

    /// <summary>
    /// Directory of the published log, in which there is one for each epoch. <value>The default is <c>published</c> in <see cref="Directory"/>.</value>
    /// </summary>
    public string? PublishedDirectory { get; init; }

    /// <summary>Entries that may wait for the writer. <value>The default is 8192.</value></summary>
    public int Capacity { get; init; } = 8192;

    /// <summary>How long an attempt waits for its receipt before it is given up. <value>The default is 5 seconds.</value></summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);
}
