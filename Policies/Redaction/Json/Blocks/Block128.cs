using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Policies.Redaction.Json.Blocks;

/// <summary>64 bytes in four registers: SSE, Neon, WebAssembly.</summary>
internal readonly struct Block128 : IBlock
{
    public static bool IsSupported => Vector128.IsHardwareAccelerated;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BlockMasks Classify(ref readonly byte first, in CharacterClass telling)
    {
        ulong quote = 0, backslash = 0, unplain = 0, digit = 0, told = 0;
        for (var i = 48; i >= 0; i -= 16)
        {
            var bytes = Vector128.LoadUnsafe(in first, (nuint)i);
            quote = (quote << 16) | Vector128.Equals(bytes, Vector128.Create((byte)'"')).ExtractMostSignificantBits();
            backslash = (backslash << 16) | Vector128.Equals(bytes, Vector128.Create((byte)'\\')).ExtractMostSignificantBits();
            unplain = (unplain << 16) | Vector128.LessThan(bytes.AsSByte(), Vector128.Create((sbyte)' ')).ExtractMostSignificantBits();
            digit = (digit << 16) | Digits(bytes).ExtractMostSignificantBits();
            told = (told << 16) | (Unshared(bytes, telling).ExtractMostSignificantBits() ^ 0xFFFF);
        }

        return new BlockMasks { Quote = quote, Backslash = backslash, Unplain = unplain, Digit = digit, Telling = told };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<sbyte> Digits(Vector128<byte> bytes) =>
        Vector128.LessThan((bytes + Vector128.Create((byte)(128 - '0'))).AsSByte(), Vector128.Create((sbyte)(-128 + 10)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Unshared(Vector128<byte> bytes, in CharacterClass set)
    {
        // Both indexes stay below 16, where all processors shuffle alike.
        var half = Vector128.Create((byte)15);
        var lower = Vector128.ShuffleNative(set.Lower, bytes & half);
        var upper = Vector128.ShuffleNative(set.Upper, (bytes.AsUInt16() >>> 4).AsByte() & half);
        return Vector128.Equals(lower & upper, Vector128<byte>.Zero);
    }
}
