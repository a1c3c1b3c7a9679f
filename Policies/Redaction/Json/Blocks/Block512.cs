using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Policies.Redaction.Json.Blocks;

/// <summary>64 bytes in one register: AVX-512.</summary>
internal readonly struct Block512 : IBlock
{
    public static bool IsSupported => Vector512.IsHardwareAccelerated && Avx512BW.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BlockMasks Classify(ref readonly byte first, in CharacterClass telling)
    {
        var bytes = Vector512.LoadUnsafe(in first);
        return new BlockMasks
        {
            Quote = Bits(Vector512.Equals(bytes, Vector512.Create((byte)'"'))),
            Backslash = Bits(Vector512.Equals(bytes, Vector512.Create((byte)'\\'))),
            Unplain = Bits(Vector512.LessThan(bytes.AsSByte(), Vector512.Create((sbyte)' ')).AsByte()),
            Digit = Bits(Vector512.LessThan(bytes - Vector512.Create((byte)'0'), Vector512.Create((byte)10))),
            Telling = ~Bits(Unshared(bytes, telling)),
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Unshared(Vector512<byte> bytes, in CharacterClass set)
    {
        var half = Vector512.Create((byte)15);
        var lower = Avx512BW.Shuffle(Fourfold(set.Lower), bytes & half);
        var upper = Avx512BW.Shuffle(Fourfold(set.Upper), (bytes.AsUInt16() >>> 4).AsByte() & half);
        return Vector512.Equals(lower & upper, Vector512<byte>.Zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Fourfold(Vector128<byte> table) => Vector512.Create(Vector256.Create(table, table), Vector256.Create(table, table));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(Vector512<byte> matches) => matches.ExtractMostSignificantBits();
}
