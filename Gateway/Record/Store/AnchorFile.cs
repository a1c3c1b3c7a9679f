using System.Text;
using Gateway.Record.Layout;

namespace Gateway.Record.Store;

/// <summary>The file of the <see cref="Checkpoint"/>, and what a ledger that opens has to be by it.</summary>
internal static class AnchorFile
{
    private const string WayOut =
        "It can be read and verified, but not appended to. Bring back the newest copy; or, to go on from here, run `audit new-epoch`.";

    /// <returns>Null when there is no file.</returns>
    /// <exception cref="LedgerStartException">There is one, and it is no anchor.</exception>
    public static Checkpoint? Read(string path)
    {
        if (!File.Exists(path))
            return null;
        return Checkpoint.Parse(File.ReadAllText(path, Encoding.UTF8))
            ?? throw new LedgerStartException($"The anchor {path} cannot be read, so nothing says how far the ledger had come. {WayOut}");
    }

    public static void Write(string path, Checkpoint anchor) => OwnerOnly.Replace(path, Encoding.UTF8.GetBytes(anchor.ToString()));

    /// <param name="anchor">The anchor, if there is one.</param>
    /// <param name="origin">The origin of the ledger.</param>
    /// <param name="size">Its size.</param>
    /// <param name="rootAt">The root it had at a size it has reached; null when the row is missing.</param>
    /// <exception cref="RestoredBackupException">The ledger does not continue what the anchor states.</exception>
    public static void Demand(Checkpoint? anchor, string origin, long size, Func<long, byte[]?> rootAt)
    {
        if (anchor is null)
            return;
        if (anchor.Origin != origin)
            throw new LedgerStartException($"The anchor is of the log {anchor.Origin}, the ledger is {origin}. Correct the configuration.");
        if (anchor.Size > size)
            throw new RestoredBackupException(
                $"The ledger has {size} entries, and had {anchor.Size} when it was last anchored: this is an older copy. {WayOut}");
        if (!anchor.HasRoot(rootAt(anchor.Size)))
            throw new RestoredBackupException(
                $"The ledger's first {anchor.Size} entries are not those that were anchored: this is another history. {WayOut}");
    }
}
