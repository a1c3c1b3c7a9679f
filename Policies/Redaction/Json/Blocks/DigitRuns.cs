using System.Runtime.CompilerServices;

namespace Policies.Redaction.Json.Blocks;

/// <summary>Where many digits stand in a row.</summary>
internal static class DigitRuns
{
    /// <summary>Longest row that can be asked for: the block before is all that is remembered.</summary>
    public const int Longest = 64;

    /// <summary>The digits that are at least the <paramref name="least"/>th of their row.</summary>
    /// <param name="digits">The digits of a block.</param>
    /// <param name="before">The digits of the block before.</param>
    /// <param name="least">1 to <see cref="Longest"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Ends(ulong digits, ulong before, int least)
    {
        unchecked
        {
            // Rows of n, and rows of n that end n earlier, make rows of 2n. Most blocks have no row of four.
            var pairs = digits & ((digits << 1) | (before >> 63));
            var pairsBefore = before & (before << 1);
            var fours = pairs & ((pairs << 2) | (pairsBefore >> 62));
            return fours == 0 && least > 3 ? 0 : Long(digits, before, least);
        }
    }

    private static ulong Long(ulong digits, ulong before, int least)
    {
        unchecked
        {
            var row = 1;
            for (; row <= least - row && digits != 0; row += row)
            {
                digits &= Later(digits, before, row);
                before &= before << row;
            }

            return row == least || digits == 0 ? digits : digits & Later(digits, before, least - row);
        }
    }

    // Everything moves up by so many characters, out of the block before into this one.
    private static ulong Later(ulong digits, ulong before, int count) => (digits << count) | (before >> (64 - count));
}
