using System.Text.Json;

namespace Policies.Redaction.Json;

/// <summary>A token that passed every check, with the bytes it came in.</summary>
internal readonly ref struct Token
{
    public required JsonTokenType Type { get; init; }

    /// <summary>Containers around it; the brackets of a container both have the number of those around the container.</summary>
    public required int Depth { get; init; }

    /// <summary>The token as written, and before it what parts it from the token before: white space and at most one comma.</summary>
    public required ReadOnlySpan<byte> Bytes { get; init; }

    /// <summary>Length of what comes before the token.</summary>
    public required int Gap { get; init; }

    /// <summary>A name or string unescaped, or the digits of a number; else empty.</summary>
    public required ReadOnlySpan<char> Text { get; init; }

    /// <summary>The token as written. A name has its colon with it.</summary>
    public ReadOnlySpan<byte> Raw => Bytes[Gap..];

    public ReadOnlySpan<byte> BytesAfterComma => Bytes[(Bytes[..Gap].IndexOf((byte)',') + 1)..];

    public bool Opens => Type is JsonTokenType.StartObject or JsonTokenType.StartArray;

    public bool Closes => Type is JsonTokenType.EndObject or JsonTokenType.EndArray;
}
