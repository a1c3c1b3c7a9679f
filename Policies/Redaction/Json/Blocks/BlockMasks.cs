namespace Policies.Redaction.Json.Blocks;

/// <summary>What was found in 64 bytes: bit i tells of byte i.</summary>
internal readonly ref struct BlockMasks
{
    public required ulong Quote { get; init; }

    /// <summary>Quotation marks, backslashes, control characters, and everything beyond ASCII.</summary>
    public required ulong End { get; init; }

    public required ulong Digit { get; init; }

    /// <summary>Characters of the set asked for.</summary>
    public required ulong Telling { get; init; }
}
