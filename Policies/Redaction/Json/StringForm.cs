using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Policies.Redaction.Json;

/// <summary>What stands between the quotation marks of a string that is not plain ASCII: whether it may, and what it says.</summary>
internal static class StringForm
{
    /// <summary>What is wrong, or null.</summary>
    /// <param name="inside">The string.</param>
    /// <param name="isForeign">It has characters beyond ASCII, or escapes that may stand for any character.</param>
    public static JsonFaultKind? Check(ReadOnlySpan<byte> inside, out bool isForeign)
    {
        var bad = Scan(inside, out isForeign, out var isAscii, out var isLone);
        if (bad < inside.Length)
            return JsonFaultKind.Malformed;
        if (!isAscii && !Utf8.IsValid(inside))
            return JsonFaultKind.InvalidUtf8;
        return isLone ? JsonFaultKind.LoneSurrogate : null;
    }

    /// <summary>Whether a string is well-formed; and what it says.</summary>
    /// <param name="inside">The string.</param>
    /// <param name="text">At least as long. Receives UTF-16.</param>
    /// <param name="length">Of the text.</param>
    public static bool TryRead(ReadOnlySpan<byte> inside, Span<char> text, out int length)
    {
        length = 0;
        var isHigh = false;
        while (!inside.IsEmpty)
        {
            var unit = (char)inside[0];
            var read = 1;
            if (unit == '\\')
            {
                unit = Escape.Read(inside, out read);
                // Two halves of a character must come one after the other, both as escapes.
                if (read == 0 || isHigh != char.IsLowSurrogate(unit))
                    return false;
                isHigh = char.IsHighSurrogate(unit);
            }
            else if (isHigh || unit < ' ')
            {
                return false;
            }
            else if (unit > '\u007f')
            {
                if (Rune.DecodeFromUtf8(inside, out var rune, out read) != OperationStatus.Done)
                    return false;
                length += rune.EncodeToUtf16(text[length..]);
                inside = inside[read..];
                continue;
            }

            text[length++] = unit;
            inside = inside[read..];
        }

        return !isHigh;
    }

    /// <summary>Whether this can never become a string, whatever follows.</summary>
    public static bool IsLost(ReadOnlySpan<byte> beginning)
    {
        var bad = Scan(beginning, out _, out _, out _);
        return bad < beginning.Length && !Escape.MayBegin(beginning[bad..]);
    }

    /// <summary>The text without its escapes.</summary>
    /// <param name="inside">A string that was checked.</param>
    /// <param name="text">At least as long. Receives UTF-8.</param>
    /// <returns>The length of the text.</returns>
    public static int Unescape(ReadOnlySpan<byte> inside, Span<byte> text)
    {
        var length = 0;
        for (var next = inside.IndexOf((byte)'\\'); next >= 0; next = inside.IndexOf((byte)'\\'))
        {
            inside[..next].CopyTo(text[length..]);
            length += next;
            inside = inside[next..];
            var unit = Escape.Read(inside, out var read);
            inside = inside[read..];
            var character = char.IsHighSurrogate(unit) ? new Rune(unit, Escape.Read(inside, out read)) : new Rune(unit);
            if (!character.IsBmp)
                inside = inside[read..];
            length += character.EncodeToUtf8(text[length..]);
        }

        inside.CopyTo(text[length..]);
        return length + inside.Length;
    }

    // The first control character, or escape that is none; or the length.
    private static int Scan(ReadOnlySpan<byte> text, out bool isForeign, out bool isAscii, out bool isLone)
    {
        byte all = 0;
        var isHigh = isLone = isForeign = false;
        var at = 0;
        while (at < text.Length)
        {
            var character = text[at];
            if (character < ' ')
                break;
            if (character != '\\')
            {
                all |= character;
                isLone |= isHigh;
                isHigh = false;
                at++;
                continue;
            }

            var unit = Escape.Read(text[at..], out var length);
            if (length == 0)
                break;
            at += length;
            isForeign |= length > 2;
            isLone |= isHigh != char.IsLowSurrogate(unit);
            isHigh = char.IsHighSurrogate(unit);
        }

        isLone |= isHigh;
        isAscii = all < 0x80;
        isForeign |= !isAscii;
        return at;
    }
}
