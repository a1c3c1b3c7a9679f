using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Policies.Redaction.Json.Blocks;

/// <summary>64 bytes in one register: AVX-512.</summary>
internal readonly struct Block512 : IBlock<Block512>
{
    private readonly Vector512<byte> _lower;
    private readonly Vector512<byte> _upper;

    private Block512(in CharacterClass telling) => (_lower, _upper) = (Fourfold(telling.Lower), Fourfold(telling.Upper));

    public static bool IsSupported => Vector512.IsHardwareAccelerated && Avx512BW.IsSupported;

    public static Block512 For(in CharacterClass telling) => new(telling);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public BlockMasks Classify(ref readonly byte first)
    {
        var bytes = Vector512.LoadUnsafe(in first);
        var quote = Vector512.Equals(bytes, Vector512.Create((byte)'"'));
        var backslash = Vector512.Equals(bytes, Vector512.Create((byte)'\\'));
        var unplain = Vector512.LessThan(bytes.AsSByte(), Vector512.Create((sbyte)' ')).AsByte();
        return new BlockMasks
        {
            Quote = Bits(quote),
            End = Bits(quote | backslash | unplain),
            Digit = Bits(Vector512.LessThan(bytes - Vector512.Create((byte)'0'), Vector512.Create((byte)10))),
            Telling = ~Bits(Unshared(bytes)),
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Backslashes(ref readonly byte first) =>
        Bits(Vector512.Equals(Vector512.LoadUnsafe(in first), Vector512.Create((byte)'\\')));

    // A byte beyond ASCII is in no set.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<byte> Unshared(Vector512<byte> bytes)
    {
        var upper = (bytes.AsUInt16() >>> 4).AsByte() & Vector512.Create((byte)15);
        return Vector512.Equals(Avx512BW.Shuffle(_lower, bytes) & Avx512BW.Shuffle(_upper, upper), Vector512<byte>.Zero);
    }

    private static Vector512<byte> Fourfold(Vector128<byte> table) => Vector512.Create(Vector256.Create(table, table), Vector256.Create(table, table));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(Vector512<byte> matches) => matches.ExtractMostSignificantBits();
}
