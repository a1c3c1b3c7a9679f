namespace Gateway.Record.Store;

/// <summary>Keeps a second gateway out of the directory for as long as this one lives; the system lets go of it at a crash.</summary>
internal sealed class LedgerLock : IDisposable
{
    private readonly FileStream _file;

    private LedgerLock(FileStream file) => _file = file;

    /// <exception cref="LedgerStartException">Somebody else writes to this ledger.</exception>
    public static LedgerLock Take(LedgerPlace place)
    {
        try
        {
            return new LedgerLock(OwnerOnly.Open(place.Lock, FileMode.OpenOrCreate));
        }
        catch (IOException fault)
        {
            throw new LedgerStartException(
                $"Another process writes to the ledger in {place.Directory}. One directory serves one gateway: stop the other, or give this one its own. ({fault.Message})",
                fault);
        }
    }

    public void Dispose() => _file.Dispose();
}
