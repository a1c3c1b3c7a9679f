using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Policies.Redaction.Json;

/// <summary>The text of a token, unescaped. Utf8JsonReader leaves UTF-8 and surrogates unchecked until asked for text; so each is asked.</summary>
internal sealed class TokenText : IDisposable
{
    private char[] _chars = ArrayPool<char>.Shared.Rent(256);

    /// <returns>What is wrong with the text, or null.</returns>
    public JsonFaultKind? Read(ref Utf8JsonReader reader, out ReadOnlySpan<char> text)
    {
        var bytes = reader.ValueSpan;
        EnsureRoom(bytes.Length);
        int length;
        var kind = reader.ValueIsEscaped ? Unescape(ref reader, out length) : Decode(bytes, out length);
        text = _chars.AsSpan(0, length);
        return kind;
    }

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_chars, clearArray: true);
        _chars = [];
    }

    private JsonFaultKind? Decode(ReadOnlySpan<byte> bytes, out int length) =>
        Utf8.ToUtf16(bytes, _chars, out _, out length, replaceInvalidSequences: false) == OperationStatus.Done
            ? null
            : JsonFaultKind.InvalidUtf8;

    private JsonFaultKind? Unescape(ref Utf8JsonReader reader, out int length)
    {
        length = 0;
        if (!Utf8.IsValid(reader.ValueSpan))
            return JsonFaultKind.InvalidUtf8;
        try
        {
            length = reader.CopyString(_chars);
            return null;
        }
        catch (InvalidOperationException)
        {
            return JsonFaultKind.LoneSurrogate;
        }
    }

    private void EnsureRoom(int length)
    {
        if (length <= _chars.Length)
            return;
        ArrayPool<char>.Shared.Return(_chars, clearArray: true);
        _chars = ArrayPool<char>.Shared.Rent(length * 2);
    }
}
