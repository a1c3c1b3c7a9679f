using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Policies.Redaction.Json;

/// <summary>A member name as nearly all documents write it: in quotation marks, without escapes, its colon right behind it.</summary>
internal readonly struct Spelling
{
    /// <summary>One comparison does up to this length. Longer names are looked up instead.</summary>
    public const int Longest = 32;

    // No text in UTF-8 has these bytes.
    private static readonly Spelling Impossible = new([0xFF, 0xFF]);

    private readonly Vector256<byte> _letters;
    private readonly Vector256<byte> _mask;

    private Spelling(ReadOnlySpan<byte> letters)
    {
        Span<byte> padded = stackalloc byte[Longest], mask = stackalloc byte[Longest];
        padded.Clear();
        mask.Clear();
        letters.CopyTo(padded);
        mask[..letters.Length].Fill(0xFF);
        _letters = Vector256.Create<byte>(padded);
        _mask = Vector256.Create<byte>(mask);
        Length = letters.Length;
    }

    /// <summary>In bytes.</summary>
    public int Length { get; }

    /// <param name="name">UTF-8, without escapes.</param>
    public static Spelling Of(ReadOnlySpan<byte> name)
    {
        var needsEscape = name.ContainsAnyInRange((byte)0, (byte)0x1F) || name.ContainsAny((byte)'"', (byte)'\\');
        return needsEscape || name.Length > Longest - 3 ? Impossible : new([(byte)'"', .. name, (byte)'"', (byte)':']);
    }

    /// <summary>Whether it stands here.</summary>
    /// <param name="bytes">The first of at least <see cref="Longest"/>. Not checked.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Begins(ref readonly byte bytes) => ((Vector256.LoadUnsafe(in bytes) ^ _letters) & _mask) == Vector256<byte>.Zero;
}
