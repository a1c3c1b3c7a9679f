using Gateway.Record.Layout;
using Microsoft.Data.Sqlite;

namespace Gateway.Record.Store;

/// <summary>A ledger whose directory is locked, whose key is at hand and whose end has been verified; not yet compared with its anchor.</summary>
internal sealed class LedgerSession : IDisposable
{
    private readonly LedgerOptions _options;
    private readonly TimeProvider _time;
    private readonly LedgerFile _file;

    private LedgerSession(LedgerOptions options, TimeProvider time, LedgerLock @lock, bool mayMakeKey, bool exists)
    {
        (_options, _time, Lock, Place) = (options, time, @lock, LedgerPlace.Of(options));
        Key = ReferenceKey.Open(Place, mayMakeKey);
        if (!exists)
            LedgerFile.Create(Place);
        _file = LedgerFile.Open(Place, options.Origin, time.GetUtcNow());
        try
        {
            Head = _file.ReadHead();
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    public LedgerPlace Place { get; }

    public LedgerLock Lock { get; }

    public byte[] Key { get; }

    public TreeHead Head { get; }

    /// <summary>For the gateway to go on writing: a missing key is made only where there is no log yet.</summary>
    public static LedgerSession Begin(LedgerOptions options, TimeProvider time) => Begin(options, time, anew: false);

    /// <summary>For an operator to begin an epoch: what is missing is made.</summary>
    public static LedgerSession BeginAnew(LedgerOptions options, TimeProvider time) => Begin(options, time, anew: true);

    /// <exception cref="LedgerStartException">The log does not continue its anchor.</exception>
    public void DemandAnchor() => AnchorFile.Demand(AnchorFile.Read(Place.Anchor), _options.Origin, Head.Size, _file.RootAt);

    public long Epoch() => _file.Epoch();

    public Committer Committer(TimeProvider time, ILogger logger)
    {
        _file.Dispose();
        return new Committer(() => LedgerFile.Open(Place, _options.Origin, _time.GetUtcNow()), Head, time, logger);
    }

    public void Dispose()
    {
        _file.Dispose();
        Lock.Dispose();
    }

    private static LedgerSession Begin(LedgerOptions options, TimeProvider time, bool anew)
    {
        if (string.IsNullOrWhiteSpace(options.Origin) || options.Origin.Any(char.IsControl))
            throw new LedgerStartException("The ledger's origin must be one line of text, such as gateway.example/ledger.");

        var place = LedgerPlace.Of(options);
        OwnerOnly.MakeDirectory(place.Directory);
        var @lock = LedgerLock.Take(place);
        try
        {
            var exists = File.Exists(place.Database);
            if (!exists && !anew)
                AnchorFile.Demand(AnchorFile.Read(place.Anchor), options.Origin, 0, _ => TreeHead.Empty.Root.ToArray());
            return new LedgerSession(options, time, @lock, mayMakeKey: anew || !exists, exists);
        }
        catch (Exception fault)
        {
            @lock.Dispose();
            if (fault is not SqliteException)
                throw;
            throw new LedgerStartException($"The ledger {place.Database} cannot be opened: {fault.Message}", fault);
        }
    }
}
