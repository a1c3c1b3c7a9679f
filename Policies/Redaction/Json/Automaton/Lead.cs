using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Policies.Redaction.Json.Automaton;

/// <summary>Bytes that lead from one value to the next: brackets, a comma, a name and its colon, white space. Up to 64 of them.</summary>
internal readonly struct Lead : IEquatable<Lead>
{
    public const int Longest = 64;

    private const int Half = Longest / 2;

    // Read from Longest - n on, it lets n bytes through.
    private static readonly byte[] Masks = [.. Enumerable.Repeat((byte)0xFF, Longest), .. new byte[Longest]];

    private readonly Vector256<byte> _first;
    private readonly Vector256<byte> _second;
    private readonly Vector256<byte> _firstMask;
    private readonly Vector256<byte> _secondMask;

    /// <param name="bytes">The lead, and as many bytes behind it as make <see cref="Longest"/>.</param>
    /// <param name="length">Its length.</param>
    public Lead(ReadOnlySpan<byte> bytes, int length)
    {
        var masks = Masks.AsSpan(Longest - length, Longest);
        _firstMask = Vector256.Create<byte>(masks);
        _secondMask = Vector256.Create<byte>(masks[Half..]);
        _first = Vector256.Create<byte>(bytes) & _firstMask;
        _second = Vector256.Create<byte>(bytes[Half..]) & _secondMask;
        Length = length;
    }

    /// <summary>In bytes.</summary>
    public int Length { get; }

    /// <summary>Whether it stands here.</summary>
    /// <param name="bytes">The first of at least <see cref="Longest"/>. Not checked.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Stands(ref readonly byte bytes) =>
        (((Vector256.LoadUnsafe(in bytes) ^ _first) & _firstMask) | ((Vector256.LoadUnsafe(in bytes, Half) ^ _second) & _secondMask))
        == Vector256<byte>.Zero;

    /// <summary>Whether it stands here as far as there are bytes.</summary>
    /// <param name="bytes">The first of at least <see cref="Longest"/>.</param>
    /// <param name="available">So many of them are there: fewer than <see cref="Longest"/>.</param>
    public bool Begins(ReadOnlySpan<byte> bytes, int available)
    {
        var masks = Masks.AsSpan(Longest - available, Longest);
        var first = (Vector256.Create<byte>(bytes) ^ _first) & _firstMask & Vector256.Create<byte>(masks);
        var second = (Vector256.Create<byte>(bytes[Half..]) ^ _second) & _secondMask & Vector256.Create<byte>(masks[Half..]);
        return (first | second) == Vector256<byte>.Zero;
    }

    public bool Equals(Lead other) => Length == other.Length && _first == other._first && _second == other._second;

    public override bool Equals(object? obj) => obj is Lead other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Length, _first, _second);
}
