namespace Gateway.Record.Store;

/// <summary>The files of a ledger.</summary>
internal sealed record LedgerPlace(string Directory, string Database, string Anchor, string Key, string Lock)
{
    public static LedgerPlace Of(LedgerOptions options) =>
        options.AnchorFile is { } anchor ? In(options.Directory) with { Anchor = anchor } : In(options.Directory);

    /// <summary>The files where nothing else is said.</summary>
    public static LedgerPlace In(string directory) => new(
        directory,
        Path.Combine(directory, "ledger.db"),
        Path.Combine(directory, "ledger.anchor"),
        Path.Combine(directory, "reference.key"),
        Path.Combine(directory, "ledger.lock"));
}
