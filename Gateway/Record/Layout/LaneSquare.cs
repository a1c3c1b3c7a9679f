using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Gateway.Record.Layout;

/// <summary>Eight words of each of eight messages: message by message as they come, word by word as lanes want them.</summary>
internal static class LaneSquare
{
    /// <summary>Turns rows into columns.</summary>
    /// <param name="rows">Eight vectors of eight words, before and after.</param>
    public static void Turn(Span<Vector256<uint>> rows)
    {
        if (Avx2.IsSupported)
            TurnVectors(ref MemoryMarshal.GetReference(rows[..Sha256Lanes.Count]));
        else
            TurnWords(rows);
    }

    /// <summary>The same, word by word, for processors that cannot do it at once.</summary>
    public static void TurnWords(Span<Vector256<uint>> rows)
    {
        var words = MemoryMarshal.Cast<Vector256<uint>, uint>(rows);
        for (var row = 1; row < Sha256Lanes.Count; row++)
        {
            for (var column = 0; column < row; column++)
            {
                ref var below = ref words[(row * Sha256Lanes.Count) + column];
                ref var above = ref words[(column * Sha256Lanes.Count) + row];
                (below, above) = (above, below);
            }
        }
    }

    /// <summary>Turns the bytes of each word about, for SHA-256 reads words with the highest byte first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> BigEndian(Vector256<uint> words) => !BitConverter.IsLittleEndian ? words : Vector256.Shuffle(
        words.AsByte(),
        Vector256.Create((byte)3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12, 19, 18, 17, 16, 23, 22, 21, 20, 27, 26, 25, 24, 31, 30, 29, 28)).AsUInt32();

    // Pairs of words, then pairs of pairs, each within halves; then halves change places.
    private static void TurnVectors(ref Vector256<uint> first)
    {
        PairFour(ref first);
        PairFour(ref Unsafe.Add(ref first, Sha256Lanes.Count / 2));
        for (var i = 0; i < Sha256Lanes.Count / 2; i++)
        {
            ref var upper = ref Unsafe.Add(ref first, i);
            ref var lower = ref Unsafe.Add(ref upper, Sha256Lanes.Count / 2);
            (upper, lower) = (Avx2.Permute2x128(upper, lower, 0x20), Avx2.Permute2x128(upper, lower, 0x31));
        }
    }

    // Of four rows: words 0 and 4 of all, then 1 and 5, 2 and 6, 3 and 7.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PairFour(ref Vector256<uint> row)
    {
        ref var second = ref Unsafe.Add(ref row, 1);
        ref var third = ref Unsafe.Add(ref row, 2);
        ref var fourth = ref Unsafe.Add(ref row, 3);
        var (low, high) = (Avx2.UnpackLow(row, second).AsUInt64(), Avx2.UnpackHigh(row, second).AsUInt64());
        var (low2, high2) = (Avx2.UnpackLow(third, fourth).AsUInt64(), Avx2.UnpackHigh(third, fourth).AsUInt64());
        row = Avx2.UnpackLow(low, low2).AsUInt32();
        second = Avx2.UnpackHigh(low, low2).AsUInt32();
        third = Avx2.UnpackLow(high, high2).AsUInt32();
        fourth = Avx2.UnpackHigh(high, high2).AsUInt32();
    }
}
