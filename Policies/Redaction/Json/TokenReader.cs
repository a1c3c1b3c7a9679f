namespace Policies.Redaction.Json;

/// <summary>
/// Reads the tokens of a window, and says what is wrong with one that cannot be read: that it is not whole yet, or a fault.
/// </summary>
internal sealed class TokenReader(Window window, JsonLimits limits)
{
    /// <summary>What is wrong with the document, or null.</summary>
    public JsonFault? Fault { get; private set; }

    /// <summary>Where the last token ended that could be read, when reading stopped.</summary>
    public int StoppedAt { get; private set; }

    /// <summary>The document's value has been read: nothing may follow.</summary>
    public bool IsDone { get; set; }

    /// <summary>Whether a string that begins here is whole.</summary>
    /// <param name="at">The opening quotation mark.</param>
    /// <param name="after">Where the token before it ends.</param>
    /// <param name="token">The string.</param>
    public bool String(int at, int after, out Token token)
    {
        var closing = window.Map.Closing(at + 1, out var unplain, out var telling);
        token = new Token { Kind = TokenKind.String, Start = at, End = closing + 1, IsUnplain = unplain != 0, IsTelling = telling != 0 };
        return closing >= 0 || Unclosed(at, after);
    }

    /// <summary>Whether a value, or its opening bracket, is whole and well-formed here.</summary>
    public bool Value(int at, int after, out Token token)
    {
        switch (window.Bytes[at])
        {
            case (byte)'"':
                return String(at, after, out token) && Check(token, after);
            case (byte)'{':
                token = new Token { Kind = TokenKind.Object, Start = at, End = at + 1 };
                return FitsBetween(after, at, at + 1);
            case (byte)'[':
                token = new Token { Kind = TokenKind.Array, Start = at, End = at + 1 };
                return FitsBetween(after, at, at + 1);
            default:
                token = new Token { Kind = ScalarKind(window.Bytes[at]), Start = at, End = window.Scalar(at, out var end) ? end : at };
                return token.End == at ? Stop(end, after) : FitsBetween(after, at, end);
        }
    }

    /// <summary>Whether a string is well-formed.</summary>
    public bool Check(in Token token, int after)
    {
        if (!FitsBetween(after, token.Start, token.End))
            return false;
        return !token.IsUnplain || StringForm.Check(Inside(token)) is not { } kind || Refuse(kind, kind is JsonFaultKind.Malformed ? after : token.Start);
    }

    /// <summary>A string without its quotation marks; a number as it is.</summary>
    public ReadOnlySpan<byte> Inside(in Token token) => token.Kind is TokenKind.String
        ? window.Bytes.AsSpan(token.Start + 1, token.End - token.Start - 2)
        : window.Bytes.AsSpan(token.Start, token.End - token.Start);

    /// <summary>Whether a token, and what parts it from the one before, are within the limit.</summary>
    public bool FitsBetween(int after, int start, int end)
    {
        if (window.Length <= limits.MaxTokenBytes)
            return true;
        return Fits(after, start) && Fits(start, end);
    }

    /// <summary>Something stands here that cannot: the end of the window, or a fault.</summary>
    /// <param name="at">Where.</param>
    /// <param name="after">Where the last token ends that could be read.</param>
    /// <returns>False.</returns>
    public bool Stop(int at, int after)
    {
        StoppedAt = after;
        if (at < window.Length)
            return Refuse(KindOfMalformation(), after);
        if (window.IsLast)
            return Refuse(IsBlank() ? JsonFaultKind.Empty : JsonFaultKind.Truncated, after);
        FitsBetween(after, StartOfRest(after), window.Length);
        return false;
    }

    /// <returns>False.</returns>
    public bool Refuse(JsonFaultKind kind, int at)
    {
        Fault = new JsonFault(window.Start + at, kind);
        return false;
    }

    private bool Unclosed(int at, int after) =>
        StringForm.IsLost(window.Bytes.AsSpan(at + 1, window.Length - at - 1)) ? Stop(at, after) : Stop(window.Length, after);

    private bool Fits(int from, int to) => to - from <= limits.MaxTokenBytes || Refuse(JsonFaultKind.TokenTooLong, from);

    private int StartOfRest(int after)
    {
        var gap = window.Bytes.AsSpan(after, window.Length - after).IndexOfAnyExcept(" \t\r\n,"u8);
        return gap < 0 ? window.Length : after + gap;
    }

    private JsonFaultKind KindOfMalformation()
    {
        if (IsDone)
            return JsonFaultKind.TrailingBytes;
        return window.Start == 0 && StoppedAt == 0 && window.Bytes[0] is 0xEF or 0xFE or 0xFF ? JsonFaultKind.ByteOrderMark : JsonFaultKind.Malformed;
    }

    private bool IsBlank() =>
        window.Start == 0 && StoppedAt == 0 && !window.Bytes.AsSpan(0, window.Length).ContainsAnyExcept(" \t\r\n"u8);

    private static TokenKind ScalarKind(byte first) => first switch
    {
        (byte)'n' => TokenKind.Null,
        (byte)'t' or (byte)'f' => TokenKind.Boolean,
        _ => TokenKind.Number,
    };
}
