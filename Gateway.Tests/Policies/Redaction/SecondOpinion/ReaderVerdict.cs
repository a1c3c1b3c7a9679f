using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Policies.Redaction.Json;

namespace Gateway.Tests.Redaction.SecondOpinion;

/// <summary>
/// What System.Text.Json's own reader says of a document, and the checks it lacks: the second opinion on every verdict. Whole documents
/// only; it knows nothing of plans.
/// </summary>
internal sealed class ReaderVerdict
{
    private readonly byte[] _document;
    private readonly JsonLimits _limits;
    private readonly Stack<HashSet<string>> _names = [];
    private int _tokenEnd;
    private bool _isDone;

    private ReaderVerdict(byte[] document, JsonLimits limits) => (_document, _limits) = (document, limits);

    /// <summary>What is wrong with the document, or null.</summary>
    public static JsonFault? On(byte[] document, JsonLimits limits) => new ReaderVerdict(document, limits).Read();

    private JsonFault? Read()
    {
        if (_document.Length > _limits.MaxBytes)
            throw new NotSupportedException("The second opinion reads whole documents.");
        var reader = new Utf8JsonReader(_document, isFinalBlock: false, new(new JsonReaderOptions { MaxDepth = _limits.MaxDepth + 1 }));
        try
        {
            if (ReadTokens(ref reader) is { } fault)
                return fault;
        }
        catch (JsonException)
        {
            return new JsonFault(_tokenEnd, KindOfMalformation());
        }

        return Rest() ?? End(ref reader);
    }

    // What is not read yet may go on for ever, or be cut off.
    private JsonFault? End(ref Utf8JsonReader reader)
    {
        var rest = _document.AsSpan((int)reader.BytesConsumed);
        var last = new Utf8JsonReader(rest, isFinalBlock: true, reader.CurrentState);
        try
        {
            return ReadTokens(ref last, (int)reader.BytesConsumed);
        }
        catch (JsonException)
        {
            return new JsonFault(_tokenEnd, _tokenEnd == 0 && !_document.AsSpan().ContainsAnyExcept(" \t\r\n"u8) ? JsonFaultKind.Empty : JsonFaultKind.Truncated);
        }
    }

    private JsonFault? ReadTokens(ref Utf8JsonReader reader, int origin = 0)
    {
        while (reader.Read())
        {
            var (start, end) = (origin + (int)reader.TokenStartIndex, origin + (int)reader.BytesConsumed);
            if ((TooLong(_tokenEnd, start) ?? TooLong(start, end)) is { } tooLong)
                return tooLong;
            if (Check(ref reader) is { } kind)
                return new JsonFault(start, kind);
            _tokenEnd = end;
            _isDone = reader.CurrentDepth == 0 && reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray);
        }

        return null;
    }

    private JsonFaultKind? Check(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                _names.Push(new HashSet<string>(StringComparer.Ordinal));
                return reader.CurrentDepth >= _limits.MaxDepth ? JsonFaultKind.TooDeep : null;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _names.Pop();
                return null;
            case JsonTokenType.PropertyName:
                return Text(ref reader, out var name) ?? (_names.Peek().Add(name) ? null : JsonFaultKind.DuplicateName);
            case JsonTokenType.String:
                return Text(ref reader, out _);
            default:
                return null;
        }
    }

    private static JsonFaultKind? Text(ref Utf8JsonReader reader, out string text)
    {
        text = "";
        if (!Utf8.IsValid(reader.ValueSpan))
            return JsonFaultKind.InvalidUtf8;
        try
        {
            text = reader.ValueIsEscaped ? reader.GetString()! : Encoding.UTF8.GetString(reader.ValueSpan);
            return null;
        }
        catch (InvalidOperationException)
        {
            return JsonFaultKind.LoneSurrogate;
        }
    }

    private JsonFault? Rest()
    {
        var gap = _document.AsSpan(_tokenEnd).IndexOfAnyExcept(" \t\r\n,"u8);
        var start = gap < 0 ? _document.Length : _tokenEnd + gap;
        return TooLong(_tokenEnd, start) ?? TooLong(start, _document.Length);
    }

    private JsonFault? TooLong(int start, int end) => end - start > _limits.MaxTokenBytes ? new JsonFault(start, JsonFaultKind.TokenTooLong) : null;

    private JsonFaultKind KindOfMalformation()
    {
        if (_isDone)
            return JsonFaultKind.TrailingBytes;
        return _tokenEnd == 0 && _document[0] is 0xEF or 0xFE or 0xFF ? JsonFaultKind.ByteOrderMark : JsonFaultKind.Malformed;
    }
}
