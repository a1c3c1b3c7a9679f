using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Policies.Redaction.Json.Blocks;

/// <summary>64 bytes in two registers: AVX2.</summary>
internal readonly struct Block256 : IBlock<Block256>
{
    private readonly Vector256<byte> _lower;
    private readonly Vector256<byte> _upper;

    private Block256(in CharacterClass telling) =>
        (_lower, _upper) = (Vector256.Create(telling.Lower, telling.Lower), Vector256.Create(telling.Upper, telling.Upper));

    public static bool IsSupported => Vector256.IsHardwareAccelerated && Avx2.IsSupported;

    public static Block256 For(in CharacterClass telling) => new(telling);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public BlockMasks Classify(ref readonly byte first)
    {
        var a = Vector256.LoadUnsafe(in first);
        var b = Vector256.LoadUnsafe(in first, 32);
        var quotesA = Vector256.Equals(a, Vector256.Create((byte)'"'));
        var quotesB = Vector256.Equals(b, Vector256.Create((byte)'"'));
        return new BlockMasks
        {
            Quote = Bits(quotesA, quotesB),
            End = Bits(quotesA | Unplain(a), quotesB | Unplain(b)),
            Digit = Bits(Digits(a), Digits(b)),
            Telling = ~Bits(Unshared(a), Unshared(b)),
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Backslashes(ref readonly byte first) => Bits(
        Vector256.Equals(Vector256.LoadUnsafe(in first), Vector256.Create((byte)'\\')),
        Vector256.Equals(Vector256.LoadUnsafe(in first, 32), Vector256.Create((byte)'\\')));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Unplain(Vector256<byte> bytes) =>
        Vector256.Equals(bytes, Vector256.Create((byte)'\\')) | Vector256.LessThan(bytes.AsSByte(), Vector256.Create((sbyte)' ')).AsByte();

    // AVX2 compares signed bytes only: the digits are moved to the lower end of what is signed.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Digits(Vector256<byte> bytes) =>
        Vector256.LessThan((bytes + Vector256.Create((byte)(128 - '0'))).AsSByte(), Vector256.Create((sbyte)(-128 + 10))).AsByte();

    // A byte beyond ASCII is in no set.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<byte> Unshared(Vector256<byte> bytes)
    {
        var upper = (bytes.AsUInt16() >>> 4).AsByte() & Vector256.Create((byte)15);
        return Vector256.Equals(Avx2.Shuffle(_lower, bytes) & Avx2.Shuffle(_upper, upper), Vector256<byte>.Zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(Vector256<byte> a, Vector256<byte> b) =>
        a.ExtractMostSignificantBits() | ((ulong)b.ExtractMostSignificantBits() << 32);
}
