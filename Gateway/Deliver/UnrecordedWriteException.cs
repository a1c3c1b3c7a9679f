namespace Gateway.Deliver;

/// <summary>Something tried to write an answer that no audit entry covers. A defect; nothing was written.</summary>
internal sealed class UnrecordedWriteException : InvalidOperationException
{
    public UnrecordedWriteException()
        : base("an answer was written before its audit entry was durable; nothing was sent")
    {
    }

    public UnrecordedWriteException(string message)
        : base(message)
    {
    }

    public UnrecordedWriteException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
