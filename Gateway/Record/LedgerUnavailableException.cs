namespace Gateway.Record;

/// <summary>The ledger could not take an entry. Whoever catches it releases nothing.</summary>
internal sealed class LedgerUnavailableException : Exception
{
    public LedgerUnavailableException()
    {
    }

    public LedgerUnavailableException(string message)
        : base(message)
    {
    }

    public LedgerUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
