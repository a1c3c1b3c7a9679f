using System.Numerics;
using System.Runtime.CompilerServices;

namespace Policies.Redaction.Json;

/// <summary>
/// Looks for the ends of plain values. No bounds are checked in here: each step ends at the zeros behind the window, of which there are
/// more than any step reads.
/// </summary>
internal static class Scan
{
    private const int None = -1;

    /// <summary>The position after a string, if there is nothing remarkable in it; else -1.</summary>
    /// <param name="bytes">The first byte of a window.</param>
    /// <param name="stops">The first byte of the map of its stops.</param>
    /// <param name="at">The position after the quotation mark that begins the string.</param>
    /// <param name="length">Of the window.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint EndOfString(ref readonly byte bytes, ref readonly byte stops, nint at, nint length)
    {
        unchecked
        {
            // One word from the byte of the map that has the first bit: at least 57 bits of it lie ahead.
            var ahead = Word(in stops, at) >> ((int)at & 7);
            if (ahead == 0)
            {
                do
                {
                    at = (at & ~7) + 64;
                    if (at >= length)
                        return None;
                    ahead = Word(in stops, at);
                }
                while (ahead == 0);
            }

            // The next byte that ends a string, or that needs a closer look: a backslash is one too, so this quotation mark ends it.
            var stop = at + BitOperations.TrailingZeroCount(ahead);
            return Byte(in bytes, stop) == '"' ? stop + 1 : None;
        }
    }

    /// <summary>The position after the digits of a short number without exponent; else -1. What follows them is not looked at.</summary>
    /// <param name="bytes">The first byte of a window.</param>
    /// <param name="at">Where it begins.</param>
    /// <param name="leastDigits">A number with so many characters is remarkable.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint EndOfNumber(ref readonly byte bytes, nint at, int leastDigits)
    {
        unchecked
        {
            var first = Byte(in bytes, at) == '-' ? at + 1 : at;
            var end = first;
            while ((uint)(Byte(in bytes, end) - '0') <= 9)
                end++;
            if (end == first || (Byte(in bytes, first) == '0' && end > first + 1))
                return None;
            if (Byte(in bytes, end) == '.')
            {
                var fraction = ++end;
                while ((uint)(Byte(in bytes, end) - '0') <= 9)
                    end++;
                if (end == fraction)
                    return None;
            }

            return end - at < leastDigits ? end : None;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Word(ref readonly byte stops, nint at) => Unsafe.ReadUnaligned<ulong>(in Unsafe.Add(ref Unsafe.AsRef(in stops), at >> 3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte Byte(ref readonly byte bytes, nint at) => Unsafe.Add(ref Unsafe.AsRef(in bytes), at);
}
