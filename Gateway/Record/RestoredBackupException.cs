namespace Gateway.Record;

/// <summary>
/// The ledger is behind its anchor, or beside it: entries that once were in it are not. It can be read and verified, and not
/// appended to until an operator opens a new epoch.
/// </summary>
internal sealed class RestoredBackupException : Exception
{
    public RestoredBackupException()
    {
    }

    public RestoredBackupException(string message)
        : base(message)
    {
    }

    public RestoredBackupException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
