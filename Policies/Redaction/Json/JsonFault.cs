namespace Policies.Redaction.Json;

/// <summary>A document that was refused. It holds nothing of the document.</summary>
/// <param name="Position">
/// Zero-based offset in bytes: of the offending token, or, where no token could be read, of the end of the last one that could.
/// </param>
/// <param name="Kind">What was wrong there.</param>
public sealed record JsonFault(long Position, JsonFaultKind Kind);
