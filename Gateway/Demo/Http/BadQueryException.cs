namespace Gateway.Demo.Http;

/// <summary>A query that this SIS cannot read. The message repeats the field or text that was wrong.</summary>
internal sealed class BadQueryException(string message) : Exception(message);
