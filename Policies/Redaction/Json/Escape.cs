namespace Policies.Redaction.Json;

/// <summary>Escapes, as RFC 8259 spells them (section 7).</summary>
internal static class Escape
{
    private const int Short = 2;
    private const int Long = 6;

    /// <summary>Reads the escape that the text begins with.</summary>
    /// <param name="text">Begins with a backslash.</param>
    /// <param name="length">In bytes; 0 when it is no escape.</param>
    /// <returns>The UTF-16 code unit it stands for.</returns>
    public static char Read(ReadOnlySpan<byte> text, out int length)
    {
        length = 0;
        if (text.Length < Short)
            return default;
        length = Short;
        switch (text[1])
        {
            case (byte)'"' or (byte)'\\' or (byte)'/':
                return (char)text[1];
            case (byte)'b':
                return '\b';
            case (byte)'f':
                return '\f';
            case (byte)'n':
                return '\n';
            case (byte)'r':
                return '\r';
            case (byte)'t':
                return '\t';
            case (byte)'u' when text.Length >= Long && Hexadecimal(text[2..Long]) is >= 0 and var unit:
                length = Long;
                return (char)unit;
            default:
                length = 0;
                return default;
        }
    }

    /// <summary>Whether this becomes an escape if the right characters follow.</summary>
    public static bool MayBegin(ReadOnlySpan<byte> text) =>
        text[0] == '\\' && (text.Length == 1 || (text[1] == 'u' && text.Length < Long && Hexadecimal(text[2..]) >= 0));

    // -1 when another character is among them.
    private static int Hexadecimal(ReadOnlySpan<byte> digits)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiHexDigit((char)digit))
                return -1;
            value = (value << 4) + (digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
        }

        return value;
    }
}
