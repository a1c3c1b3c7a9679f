namespace Policies.Redaction.Json;

/// <summary>A value, or the bracket that opens it, that is whole and well-formed.</summary>
internal readonly struct Token
{
    public required TokenKind Kind { get; init; }

    /// <summary>Position in the window.</summary>
    public required int Start { get; init; }

    /// <summary>Position in the window after it.</summary>
    public required int End { get; init; }

    /// <summary>A string that has escapes, or characters beyond ASCII.</summary>
    public bool IsUnplain { get; init; }

    /// <summary>A string that has something in it that a guard may take offence at.</summary>
    public bool IsTelling { get; init; }

    public bool Opens => Kind is TokenKind.Object or TokenKind.Array;

    public bool IsText => Kind is TokenKind.String or TokenKind.Number;
}
