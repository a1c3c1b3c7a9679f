using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Gateway.Record.Layout;

/// <summary>
/// SHA-256 (FIPS 180-4) of eight messages at a time, each in its lane. An answer discloses hundreds of records, and to hash their ids
/// one by one would cost more than everything else that is done with it.
/// </summary>
internal static class Sha256Lanes
{
    /// <summary>Messages at a time.</summary>
    public const int Count = 8;

    /// <summary>Words of 32 bits in a block.</summary>
    public const int BlockWords = 16;

    /// <summary>Rounds of a block, each with a word of its own.</summary>
    public const int Rounds = 64;

    /// <summary>Words of 32 bits in a state.</summary>
    public const int StateWords = 8;

    private static readonly uint[] Start =
    [
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
    ];

    private static readonly uint[] Round =
    [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    /// <summary>The state before the first block.</summary>
    public static void Begin(Span<Vector256<uint>> state)
    {
        for (var i = 0; i < StateWords; i++)
            state[i] = Vector256.Create(Start[i]);
    }

    /// <summary>Takes one block of each message into the state.</summary>
    /// <param name="state">The state, before and after.</param>
    /// <param name="schedule">Room for <see cref="Rounds"/> words, of which the first <see cref="BlockWords"/> are the block.</param>
    // Compiled for good at once: as code is compiled at first, it takes thirty times as long.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Compress(Span<Vector256<uint>> state, Span<Vector256<uint>> schedule)
    {
        ref var w = ref MemoryMarshal.GetReference(schedule[..Rounds]);
        Expand(ref w);
        var (a, b, c, d) = (state[0], state[1], state[2], state[3]);
        var (e, f, g, h) = (state[4], state[5], state[6], state[7]);
        // The letters move on by one from round to round: after eight each is back in its place, and none had to be moved.
        for (var t = 0; t < Rounds; t += StateWords)
        {
            Turn(a, b, c, ref d, e, f, g, ref h, Added(ref w, t));
            Turn(h, a, b, ref c, d, e, f, ref g, Added(ref w, t + 1));
            Turn(g, h, a, ref b, c, d, e, ref f, Added(ref w, t + 2));
            Turn(f, g, h, ref a, b, c, d, ref e, Added(ref w, t + 3));
            Turn(e, f, g, ref h, a, b, c, ref d, Added(ref w, t + 4));
            Turn(d, e, f, ref g, h, a, b, ref c, Added(ref w, t + 5));
            Turn(c, d, e, ref f, g, h, a, ref b, Added(ref w, t + 6));
            Turn(b, c, d, ref e, f, g, h, ref a, Added(ref w, t + 7));
        }

        (state[0], state[1], state[2], state[3]) = (state[0] + a, state[1] + b, state[2] + c, state[3] + d);
        (state[4], state[5], state[6], state[7]) = (state[4] + e, state[5] + f, state[6] + g, state[7] + h);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Expand(ref Vector256<uint> w)
    {
        for (var t = BlockWords; t < Rounds; t++)
        {
            Unsafe.Add(ref w, t) = Unsafe.Add(ref w, t - 16) + SmallSigma0(Unsafe.Add(ref w, t - 15))
                + Unsafe.Add(ref w, t - 7) + SmallSigma1(Unsafe.Add(ref w, t - 2));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Added(ref Vector256<uint> w, int t) =>
        Unsafe.Add(ref w, t) + Vector256.Create(Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Round), t));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Turn(
        Vector256<uint> a,
        Vector256<uint> b,
        Vector256<uint> c,
        ref Vector256<uint> d,
        Vector256<uint> e,
        Vector256<uint> f,
        Vector256<uint> g,
        ref Vector256<uint> h,
        Vector256<uint> added)
    {
        h += BigSigma1(e) + (((f ^ g) & e) ^ g) + added;
        d += h;
        h += BigSigma0(a) + (((a ^ b) & (b ^ c)) ^ b);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> BigSigma0(Vector256<uint> x) => Rotate(x, 2) ^ Rotate(x, 13) ^ Rotate(x, 22);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> BigSigma1(Vector256<uint> x) => Rotate(x, 6) ^ Rotate(x, 11) ^ Rotate(x, 25);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> SmallSigma0(Vector256<uint> x) => Rotate(x, 7) ^ Rotate(x, 18) ^ (x >>> 3);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> SmallSigma1(Vector256<uint> x) => Rotate(x, 17) ^ Rotate(x, 19) ^ (x >>> 10);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Rotate(Vector256<uint> x, [ConstantExpected] byte bits) =>
        Avx512F.VL.IsSupported ? Avx512F.VL.RotateRight(x, bits) : (x >>> bits) | (x << (32 - bits));
}
