using System.Buffers;
using System.Text;

namespace Policies.Redaction.Json;

/// <summary>What a string says: without its escapes, as UTF-8 or UTF-16.</summary>
internal sealed class StringText
{
    private byte[] _bytes = new byte[256];
    private char[] _chars = new char[256];

    /// <summary>UTF-8, until the next call.</summary>
    /// <param name="inside">A string that was checked.</param>
    public ReadOnlySpan<byte> Unescaped(ReadOnlySpan<byte> inside)
    {
        if (!inside.Contains((byte)'\\'))
            return inside;
        if (_bytes.Length < inside.Length)
            _bytes = new byte[inside.Length * 2];
        return _bytes.AsSpan(0, StringForm.Unescape(inside, _bytes));
    }

    /// <summary>UTF-16, until the next call.</summary>
    /// <param name="inside">A string that was checked, or the digits of a number.</param>
    public ReadOnlySpan<char> Characters(ReadOnlySpan<byte> inside)
    {
        var text = Unescaped(inside);
        if (_chars.Length < text.Length)
            _chars = new char[text.Length * 2];
        return _chars.AsSpan(0, Encoding.UTF8.GetChars(text, _chars));
    }

    /// <summary>Forgets what was read.</summary>
    public void Clear()
    {
        Array.Clear(_bytes);
        Array.Clear(_chars);
    }
}
