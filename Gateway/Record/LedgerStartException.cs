namespace Gateway.Record;

/// <summary>The ledger may not be opened for writing. The message is for the operator and says what to do.</summary>
internal sealed class LedgerStartException : Exception
{
    public LedgerStartException()
    {
    }

    public LedgerStartException(string message)
        : base(message)
    {
    }

    public LedgerStartException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
