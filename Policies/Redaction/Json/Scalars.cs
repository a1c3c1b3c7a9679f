namespace Policies.Redaction.Json;

/// <summary>Numbers and literals, as RFC 8259 spells them (sections 3 and 6).</summary>
internal static class Scalars
{
    /// <summary>Whether a number, true, false or null begins here.</summary>
    /// <param name="bytes">With a byte that belongs to no scalar somewhere behind.</param>
    /// <param name="at">Where.</param>
    /// <param name="end">The position after it; or the first byte that does not fit.</param>
    public static bool Read(byte[] bytes, int at, out int end) => bytes[at] switch
    {
        (byte)'t' => Spells("true"u8, bytes, at, out end),
        (byte)'f' => Spells("false"u8, bytes, at, out end),
        (byte)'n' => Spells("null"u8, bytes, at, out end),
        _ => Number(bytes, at, out end),
    };

    private static bool Spells(ReadOnlySpan<byte> literal, byte[] bytes, int at, out int end)
    {
        end = at;
        foreach (var letter in literal)
        {
            if (bytes[end] != letter)
                return false;
            end++;
        }

        return true;
    }

    private static bool Number(byte[] bytes, int at, out int end)
    {
        end = at;
        if (bytes[end] == '-')
            end++;
        // A zero stands alone.
        if (bytes[end] == '0')
            end++;
        else if (!Digits(bytes, ref end))
            return false;
        if (bytes[end] == '.')
        {
            end++;
            if (!Digits(bytes, ref end))
                return false;
        }

        if ((bytes[end] | 0x20) != 'e')
            return true;
        end++;
        if (bytes[end] is (byte)'+' or (byte)'-')
            end++;
        return Digits(bytes, ref end);
    }

    private static bool Digits(byte[] bytes, ref int end)
    {
        var first = end;
        while (unchecked((uint)(bytes[end] - '0')) <= 9)
            end++;
        return end > first;
    }
}
