using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Policies.Redaction.Json.Blocks;

/// <summary>64 bytes in four registers: SSE, Neon, WebAssembly.</summary>
internal readonly struct Block128 : IBlock<Block128>
{
    private readonly Vector128<byte> _lower;
    private readonly Vector128<byte> _upper;

    private Block128(in CharacterClass telling) => (_lower, _upper) = (telling.Lower, telling.Upper);

    public static bool IsSupported => Vector128.IsHardwareAccelerated;

    public static Block128 For(in CharacterClass telling) => new(telling);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public BlockMasks Classify(ref readonly byte first)
    {
        ulong quote = 0, end = 0, digit = 0, told = 0;
        for (var i = 48; i >= 0; i -= 16)
        {
            var bytes = Vector128.LoadUnsafe(in first, (nuint)i);
            var quotes = Vector128.Equals(bytes, Vector128.Create((byte)'"'));
            var unplain = Vector128.LessThan(bytes.AsSByte(), Vector128.Create((sbyte)' ')).AsByte();
            quote = (quote << 16) | quotes.ExtractMostSignificantBits();
            end = (end << 16) | (quotes | unplain | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))).ExtractMostSignificantBits();
            digit = (digit << 16) | Digits(bytes).ExtractMostSignificantBits();
            told = (told << 16) | (Unshared(bytes).ExtractMostSignificantBits() ^ 0xFFFF);
        }

        return new BlockMasks { Quote = quote, End = end, Digit = digit, Telling = told };
    }

    public static ulong Backslashes(ref readonly byte first)
    {
        ulong found = 0;
        for (var i = 48; i >= 0; i -= 16)
            found = (found << 16) | Vector128.Equals(Vector128.LoadUnsafe(in first, (nuint)i), Vector128.Create((byte)'\\')).ExtractMostSignificantBits();
        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<sbyte> Digits(Vector128<byte> bytes) =>
        Vector128.LessThan((bytes + Vector128.Create((byte)(128 - '0'))).AsSByte(), Vector128.Create((sbyte)(-128 + 10)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector128<byte> Unshared(Vector128<byte> bytes)
    {
        // Both indexes stay below 16, where all processors shuffle alike; and a byte beyond ASCII has an upper half that is in no set.
        var half = Vector128.Create((byte)15);
        var lower = Vector128.ShuffleNative(_lower, bytes & half);
        var upper = Vector128.ShuffleNative(_upper, (bytes.AsUInt16() >>> 4).AsByte() & half);
        return Vector128.Equals(lower & upper, Vector128<byte>.Zero);
    }
}
