namespace Gateway.Commands;

/// <summary>What a command was given cannot be worked with; the message says what, where and how to mend it.</summary>
internal sealed class BadInputException : Exception
{
    public BadInputException()
    {
    }

    public BadInputException(string message)
        : base(message)
    {
    }

    public BadInputException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
