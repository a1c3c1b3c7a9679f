using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Policies.Redaction.Json;

/// <summary>What stands between the quotation marks of a string that is not plain ASCII: whether it may, and what it says.</summary>
internal static class StringForm
{
    private static readonly SearchValues<byte> Hexadecimal = SearchValues.Create("0123456789ABCDEFabcdef"u8);

    /// <summary>What is wrong, or null.</summary>
    public static JsonFaultKind? Check(ReadOnlySpan<byte> inside)
    {
        if (HasControls(inside) || !FromBadEscape(inside, out var isLone).IsEmpty)
            return JsonFaultKind.Malformed;
        if (!Utf8.IsValid(inside))
            return JsonFaultKind.InvalidUtf8;
        return isLone ? JsonFaultKind.LoneSurrogate : null;
    }

    /// <summary>Whether this can never become a string, whatever follows.</summary>
    public static bool IsLost(ReadOnlySpan<byte> beginning) =>
        HasControls(beginning) || (FromBadEscape(beginning, out _) is { IsEmpty: false } cut && !MayBecomeEscape(cut));

    /// <summary>The text without its escapes.</summary>
    /// <param name="inside">A string that was checked.</param>
    /// <param name="text">At least as long. Receives UTF-8.</param>
    /// <returns>The length of the text.</returns>
    public static int Unescape(ReadOnlySpan<byte> inside, Span<byte> text)
    {
        var length = 0;
        while (!inside.IsEmpty)
        {
            var plain = inside.IndexOf((byte)'\\');
            if (plain < 0)
                plain = inside.Length;
            inside[..plain].CopyTo(text[length..]);
            length += plain;
            inside = inside[plain..];
            if (!inside.IsEmpty)
                length += ReadCharacter(ref inside).EncodeToUtf8(text[length..]);
        }

        return length;
    }

    private static bool HasControls(ReadOnlySpan<byte> text) => text.ContainsAnyInRange((byte)0, (byte)0x1F);

    // What begins with the first escape that is none; empty when all are.
    private static ReadOnlySpan<byte> FromBadEscape(ReadOnlySpan<byte> text, out bool isLone)
    {
        isLone = false;
        for (var next = text.IndexOf((byte)'\\'); next >= 0; next = text.IndexOf((byte)'\\'))
        {
            text = text[next..];
            var length = EscapeLength(text);
            if (length == 0)
                return text;
            var unit = CodeUnit(text);
            if (char.IsHighSurrogate(unit) && IsLowSurrogate(text[length..]))
                length += length;
            else
                isLone |= char.IsSurrogate(unit);
            text = text[length..];
        }

        return [];
    }

    private static bool IsLowSurrogate(ReadOnlySpan<byte> text) => EscapeLength(text) == 6 && char.IsLowSurrogate(CodeUnit(text));

    // 2 or 6; 0 when the text begins with no escape.
    private static int EscapeLength(ReadOnlySpan<byte> text)
    {
        if (text.Length < 2 || text[0] != '\\')
            return 0;
        if (text[1] != 'u')
            return "\"\\/bfnrt"u8.Contains(text[1]) ? 2 : 0;
        return text.Length >= 6 && !text[2..6].ContainsAnyExcept(Hexadecimal) ? 6 : 0;
    }

    private static bool MayBecomeEscape(ReadOnlySpan<byte> cut) =>
        cut.Length == 1 || (cut[1] == 'u' && cut.Length < 6 && !cut[2..].ContainsAnyExcept(Hexadecimal));

    private static Rune ReadCharacter(ref ReadOnlySpan<byte> text)
    {
        var unit = CodeUnit(text);
        text = text[EscapeLength(text)..];
        if (!char.IsHighSurrogate(unit))
            return new Rune(unit);
        var low = CodeUnit(text);
        text = text[6..];
        return new Rune(unit, low);
    }

    private static char CodeUnit(ReadOnlySpan<byte> escape) => (char)escape[1] switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'u' => (char)ushort.Parse(escape[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
        var itself => itself,
    };
}
