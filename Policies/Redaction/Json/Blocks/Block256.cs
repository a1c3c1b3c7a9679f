using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Policies.Redaction.Json.Blocks;

/// <summary>64 bytes in two registers: AVX2.</summary>
internal readonly struct Block256 : IBlock
{
    public static bool IsSupported => Vector256.IsHardwareAccelerated && Avx2.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BlockMasks Classify(ref readonly byte first, in CharacterClass telling)
    {
        var a = Vector256.LoadUnsafe(in first);
        var b = Vector256.LoadUnsafe(in first, 32);
        var quote = Vector256.Create((byte)'"');
        var backslash = Vector256.Create((byte)'\\');
        var space = Vector256.Create((sbyte)' ');
        return new BlockMasks
        {
            Quote = Bits(Vector256.Equals(a, quote), Vector256.Equals(b, quote)),
            Backslash = Bits(Vector256.Equals(a, backslash), Vector256.Equals(b, backslash)),
            Unplain = Bits(Vector256.LessThan(a.AsSByte(), space).AsByte(), Vector256.LessThan(b.AsSByte(), space).AsByte()),
            Digit = Bits(Digits(a), Digits(b)),
            Telling = ~Bits(Unshared(a, telling), Unshared(b, telling)),
        };
    }

    // AVX2 compares signed bytes only: the digits are moved to the lower end of what is signed.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Digits(Vector256<byte> bytes) =>
        Vector256.LessThan((bytes + Vector256.Create((byte)(128 - '0'))).AsSByte(), Vector256.Create((sbyte)(-128 + 10))).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Unshared(Vector256<byte> bytes, in CharacterClass set)
    {
        var half = Vector256.Create((byte)15);
        var lower = Avx2.Shuffle(Vector256.Create(set.Lower, set.Lower), bytes & half);
        var upper = Avx2.Shuffle(Vector256.Create(set.Upper, set.Upper), (bytes.AsUInt16() >>> 4).AsByte() & half);
        return Vector256.Equals(lower & upper, Vector256<byte>.Zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(Vector256<byte> a, Vector256<byte> b) =>
        a.ExtractMostSignificantBits() | ((ulong)b.ExtractMostSignificantBits() << 32);
}
