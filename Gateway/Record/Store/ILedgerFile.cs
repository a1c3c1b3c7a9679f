using Gateway.Record.Layout;

namespace Gateway.Record.Store;

/// <summary>The only connection that writes. After any of its members has thrown, it is good for nothing but to be disposed.</summary>
internal interface ILedgerFile : IDisposable
{
    /// <summary>The head, once the end of the log has been shown to lead to it.</summary>
    TreeHead ReadHead();

    /// <summary>The numbers that the log has given so far. Read anew after each fault, so that of a batch that failed none is left.</summary>
    Numbering ReadNumbering();

    /// <summary>All of <paramref name="batch"/> durably, or nothing of it. When it throws, nobody can tell which.</summary>
    void Append(Batch batch);

    /// <summary>Moves what is committed from the write-ahead log into the database.</summary>
    void Checkpoint();
}
