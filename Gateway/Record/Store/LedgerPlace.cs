namespace Gateway.Record.Store;

/// <summary>The files of a ledger.</summary>
internal sealed record LedgerPlace(string Directory, string Database, string Anchor, string Key, string Lock)
{
    public static LedgerPlace Of(LedgerOptions options) => new(
        options.Directory,
        Path.Combine(options.Directory, "ledger.db"),
        options.AnchorFile ?? Path.Combine(options.Directory, "ledger.anchor"),
        Path.Combine(options.Directory, "reference.key"),
        Path.Combine(options.Directory, "ledger.lock"));
}
