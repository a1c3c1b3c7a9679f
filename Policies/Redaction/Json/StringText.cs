using System.Buffers;
using System.Text;

namespace Policies.Redaction.Json;

/// <summary>What a string says: without its escapes, as UTF-8 or UTF-16.</summary>
internal sealed class StringText
{
    private byte[] _bytes = new byte[256];
    private char[] _chars = new char[256];
    private int _used;

    /// <summary>UTF-8, until the next call.</summary>
    /// <param name="inside">A string that was checked.</param>
    public ReadOnlySpan<byte> Unescaped(ReadOnlySpan<byte> inside)
    {
        if (!inside.Contains((byte)'\\'))
            return inside;
        if (_bytes.Length < inside.Length)
            _bytes = new byte[inside.Length * 2];
        _used = Math.Max(_used, inside.Length);
        return _bytes.AsSpan(0, StringForm.Unescape(inside, _bytes));
    }

    /// <summary>UTF-16, until the next call.</summary>
    /// <param name="inside">A string that was checked, or the digits of a number.</param>
    public ReadOnlySpan<char> Characters(ReadOnlySpan<byte> inside)
    {
        var text = Unescaped(inside);
        if (_chars.Length < text.Length)
            _chars = new char[text.Length * 2];
        _used = Math.Max(_used, text.Length);
        return _chars.AsSpan(0, Encoding.UTF8.GetChars(text, _chars));
    }

    /// <summary>Whether a string is well-formed; and what it says, as UTF-16, until the next call.</summary>
    /// <param name="inside">A string, not checked.</param>
    /// <param name="text">The text.</param>
    public bool TryRead(ReadOnlySpan<byte> inside, out ReadOnlySpan<char> text)
    {
        if (_chars.Length < inside.Length)
            _chars = new char[inside.Length * 2];
        _used = Math.Max(_used, inside.Length);
        var isWellFormed = StringForm.TryRead(inside, _chars, out var length);
        text = _chars.AsSpan(0, length);
        return isWellFormed;
    }

    /// <summary>Leaves nothing of what was read in memory.</summary>
    public void Clear()
    {
        _bytes.AsSpan(0, Math.Min(_used, _bytes.Length)).Clear();
        _chars.AsSpan(0, Math.Min(_used, _chars.Length)).Clear();
        _used = 0;
    }
}
