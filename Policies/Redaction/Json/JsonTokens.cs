using System.Text.Json;

namespace Policies.Redaction.Json;

/// <summary>
/// Reads tokens from bytes that come in any split, and gives on only tokens that pass every check: those of Utf8JsonReader, and those
/// it lacks. Holds at most one unfinished token.
/// </summary>
internal sealed class JsonTokens(JsonLimits limits, PlanWalk walk) : IDisposable
{
    // A long token is looked at again only when twice as much is there, or one that comes byte by byte would cost its length squared.
    private const int Long = 4096;

    private readonly PooledBytes _input = new();
    private readonly TokenText _text = new();
    private readonly SeenNames _names = new();
    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = limits.MaxDepth + 1 });
    private long _tokenEnd;
    private long _readTo;
    private long _retryAt;

    /// <summary>Start of the token that is being read, or was read last.</summary>
    public long Reading { get; private set; }

    /// <summary>Bytes taken in so far.</summary>
    public long Received => _input.End;

    /// <returns>What is wrong with the document as far as it is there, or null.</returns>
    public JsonFault? Take(ReadOnlySpan<byte> bytes)
    {
        _input.Append(bytes);
        return _input.End < _retryAt ? null : ReadOn();
    }

    /// <summary>Reads whatever can be read before more comes.</summary>
    public JsonFault? ReadOn()
    {
        try
        {
            return Read(isLast: false);
        }
        catch (JsonException)
        {
            return new JsonFault(_tokenEnd, KindOfMalformation());
        }
    }

    /// <summary>There is no more.</summary>
    public JsonFault? End()
    {
        if (ReadOn() is { } fault)
            return fault;
        try
        {
            if (Read(isLast: true) is { } lastFault)
                return lastFault;
        }
        catch (JsonException)
        {
            return new JsonFault(_tokenEnd, _tokenEnd == 0 && IsBlank() ? JsonFaultKind.Empty : JsonFaultKind.Truncated);
        }

        walk.TakeTail(_input.Slice(_tokenEnd, _input.End));
        return null;
    }

    public void Dispose()
    {
        _input.Dispose();
        _text.Dispose();
        _names.Dispose();
    }

    private JsonFault? Read(bool isLast)
    {
        var origin = _readTo;
        var reader = new Utf8JsonReader(_input.Slice(origin, _input.End), isLast, _state);
        while (reader.Read())
        {
            if (TakeToken(ref reader, origin) is { } fault)
                return fault;
        }

        _state = reader.CurrentState;
        _readTo = origin + reader.BytesConsumed;
        _input.DropUntil(_tokenEnd);
        _retryAt = _input.End - _tokenEnd > Long ? _input.End + (_input.End - _tokenEnd) : 0;
        return Unfinished();
    }

    private JsonFault? TakeToken(ref Utf8JsonReader reader, long origin)
    {
        var start = origin + reader.TokenStartIndex;
        var end = origin + reader.BytesConsumed;
        Reading = start;
        if (TooLong(_tokenEnd, start) is { } longGap)
            return longGap;
        if (TooLong(start, end) is { } longToken)
            return longToken;
        if (Check(ref reader, out var text) is { } kind)
            return new JsonFault(start, kind);

        walk.Take(new Token
        {
            Type = reader.TokenType,
            Depth = reader.CurrentDepth,
            Bytes = _input.Slice(_tokenEnd, end),
            Gap = (int)(start - _tokenEnd),
            Text = text,
        });
        _tokenEnd = end;
        return null;
    }

    private JsonFaultKind? Check(ref Utf8JsonReader reader, out ReadOnlySpan<char> text)
    {
        text = default;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                return reader.CurrentDepth >= limits.MaxDepth ? JsonFaultKind.TooDeep : null;
            case JsonTokenType.EndObject:
                _names.LeaveTo(reader.CurrentDepth);
                return null;
            case JsonTokenType.PropertyName:
                return _text.Read(ref reader, out text) ?? (_names.Add(reader.CurrentDepth, text) ? null : JsonFaultKind.DuplicateName);
            case JsonTokenType.String or JsonTokenType.Number:
                return _text.Read(ref reader, out text);
            default:
                return null;
        }
    }

    // What has come of the next gap and token, before they are whole.
    private JsonFault? Unfinished()
    {
        var rest = _input.Slice(_tokenEnd, _input.End);
        var gap = rest.IndexOfAnyExcept(" \t\r\n,"u8);
        var start = gap < 0 ? _input.End : _tokenEnd + gap;
        return TooLong(_tokenEnd, start) ?? TooLong(start, _input.End);
    }

    private JsonFault? TooLong(long start, long end) =>
        end - start > limits.MaxTokenBytes ? new JsonFault(start, JsonFaultKind.TokenTooLong) : null;

    private JsonFaultKind KindOfMalformation()
    {
        if (walk.IsDone)
            return JsonFaultKind.TrailingBytes;
        return _tokenEnd == 0 && _input.Slice(0, 1)[0] is 0xEF or 0xFE or 0xFF ? JsonFaultKind.ByteOrderMark : JsonFaultKind.Malformed;
    }

    private bool IsBlank() => !_input.Slice(_tokenEnd, _input.End).ContainsAnyExcept(" \t\r\n"u8);
}
