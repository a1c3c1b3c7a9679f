namespace Policies.Redaction.Json;

/// <summary>
/// What became of a document: redacted, refused (<see cref="Fault"/>), or withheld as a whole (<see cref="RecordWithheld"/>).
/// In the last two cases no byte of it was or will be output.
/// </summary>
public sealed record JsonRedactionResult
{
    /// <summary>Why the document was refused, or null.</summary>
    public JsonFault? Fault { get; init; }

    /// <summary>The document is one record and its key is protected: to be answered like a record that does not exist.</summary>
    public bool RecordWithheld { get; init; }

    /// <summary>Counts and record ids. Empty for a refused document.</summary>
    public RedactionReport Report { get; init; } = RedactionReport.Empty;
}
