namespace Policies.Redaction.Json;

/// <summary>How large a document the redactor reads. Beyond a limit it refuses; nothing is cut short.</summary>
public sealed record JsonLimits
{
    /// <summary>Objects and arrays that may stand inside one another.</summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>Bytes of one string, number, or name with its colon, as it is written; and of the white space between two of them.</summary>
    public int MaxTokenBytes { get; init; } = 1 << 20;

    /// <summary>Bytes of the whole document.</summary>
    public required long MaxBytes { get; init; }
}
