namespace Policies.Redaction.Json;

/// <summary>
/// Reads the tokens of a window, and says what is wrong with one that cannot be read: that it is not whole yet, or a fault.
/// </summary>
internal sealed class TokenReader(Window window, JsonLimits limits)
{
    /// <summary>What is wrong with the document, or null.</summary>
    public JsonFault? Fault { get; private set; }

    /// <summary>The document's value has been read: nothing may follow.</summary>
    public bool IsDone { get; set; }

    /// <summary>Begins anew.</summary>
    public void Clear() => (Fault, IsDone) = (null, false);

    /// <summary>Whether a value, or its opening bracket, is whole and well-formed.</summary>
    /// <param name="at">Where it begins.</param>
    /// <param name="after">Where the token before it ends.</param>
    /// <param name="value">The value.</param>
    public bool Value(int at, int after, out Value value)
    {
        var first = window.Bytes[at];
        if (first != '"')
            return Other(first, at, after, out value);
        var closing = window.Map.Closing(at + 1, out var unplain, out var telling);
        value = default;
        if (closing < 0)
            return Unclosed(at, after);
        var isForeign = false;
        if (unplain != 0 && !IsWellFormed(at, closing, after, out isForeign))
            return false;
        value = new Value(first, at, closing + 1, isForeign || telling != 0);
        return FitsBetween(after, at, closing + 1);
    }

    /// <summary>Whether a string or number is whole. That it is not is nothing to stop for yet.</summary>
    /// <param name="at">Where it begins.</param>
    /// <param name="value">The string or number.</param>
    /// <param name="isPlain">It is well-formed for certain. Else it is a string, and to be checked.</param>
    public bool Finds(int at, out Value value, out bool isPlain)
    {
        isPlain = true;
        if (window.Bytes[at] != '"')
        {
            var isNumber = window.Scalar(at, out var end);
            value = isNumber ? new Value(window.Bytes[at], at, end, false) : default;
            return isNumber && value.HasText;
        }

        var closing = window.Map.Closing(at + 1, out var unplain, out var telling);
        isPlain = unplain == 0;
        value = new Value((byte)'"', at, closing + 1, telling != 0);
        return closing >= 0;
    }

    /// <summary>Whether a name, with its colon, is whole and well-formed.</summary>
    /// <param name="at">Where it begins.</param>
    /// <param name="after">Where the token before it ends.</param>
    /// <param name="name">The name as it is written, without its quotation marks.</param>
    /// <param name="end">The position after its colon.</param>
    public bool Name(int at, int after, out ReadOnlySpan<byte> name, out int end)
    {
        name = default;
        end = at;
        if (window.Bytes[at] != '"')
            return Stop(at, after);
        var closing = window.Map.Closing(at + 1, out var unplain, out _);
        if (closing < 0)
            return Unclosed(at, after);
        var colon = window.SkipSpace(closing + 1);
        if (window.Bytes[colon] != ':')
            return Stop(colon, after);
        name = window.Bytes.AsSpan(at + 1, closing - at - 1);
        end = colon + 1;
        return FitsBetween(after, at, end) && (unplain == 0 || IsWellFormed(at, closing, after, out _));
    }

    /// <summary>A string without its quotation marks; a number as it is.</summary>
    public ReadOnlySpan<byte> Inside(in Value value) => value.IsString
        ? window.Bytes.AsSpan(value.Start + 1, value.End - value.Start - 2)
        : window.Bytes.AsSpan(value.Start, value.End - value.Start);

    /// <summary>Whether a token, and what parts it from the one before, are within the limit.</summary>
    public bool FitsBetween(int after, int start, int end) => window.IsShort || (Fits(after, start) && Fits(start, end));

    /// <summary>Something stands here that cannot: the end of the window, or a fault.</summary>
    /// <param name="at">Where.</param>
    /// <param name="after">Where the last token ends that could be read.</param>
    /// <returns>False.</returns>
    public bool Stop(int at, int after)
    {
        if (at < window.Length)
            return Refuse(KindOfMalformation(after), after);
        if (window.IsLast)
            return Refuse(IsBlank(after) ? JsonFaultKind.Empty : JsonFaultKind.Truncated, after);
        FitsBetween(after, StartOfRest(after), window.Length);
        return false;
    }

    /// <returns>False.</returns>
    public bool Refuse(JsonFaultKind kind, int at)
    {
        Fault = new JsonFault(window.Start + at, kind);
        return false;
    }

    private bool Other(byte first, int at, int after, out Value value)
    {
        var end = at + 1;
        if (first is not ((byte)'{' or (byte)'[') && !window.Scalar(at, out end))
        {
            value = default;
            return Stop(end, after);
        }

        value = new Value(first, at, end, false);
        return FitsBetween(after, at, end);
    }

    private bool IsWellFormed(int at, int closing, int after, out bool isForeign) =>
        StringForm.Check(window.Bytes.AsSpan(at + 1, closing - at - 1), out isForeign) is not { } kind
        || (FitsBetween(after, at, closing + 1) && Refuse(kind, kind is JsonFaultKind.Malformed ? after : at));

    private bool Unclosed(int at, int after) =>
        StringForm.IsLost(window.Bytes.AsSpan(at + 1, window.Length - at - 1)) ? Stop(at, after) : Stop(window.Length, after);

    private bool Fits(int from, int to) => to - from <= limits.MaxTokenBytes || Refuse(JsonFaultKind.TokenTooLong, from);

    private int StartOfRest(int after)
    {
        var gap = window.Bytes.AsSpan(after, window.Length - after).IndexOfAnyExcept(" \t\r\n,"u8);
        return gap < 0 ? window.Length : after + gap;
    }

    private JsonFaultKind KindOfMalformation(int after)
    {
        if (IsDone)
            return JsonFaultKind.TrailingBytes;
        return window.Start + after == 0 && window.Bytes[0] is 0xEF or 0xFE or 0xFF ? JsonFaultKind.ByteOrderMark : JsonFaultKind.Malformed;
    }

    private bool IsBlank(int after) => window.Start + after == 0 && !window.Bytes.AsSpan(0, window.Length).ContainsAnyExcept(" \t\r\n"u8);
}
