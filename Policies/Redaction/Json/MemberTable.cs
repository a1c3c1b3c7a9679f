using System.Buffers.Binary;
using System.Numerics;

namespace Policies.Redaction.Json;

/// <summary>
/// Finds a member by its name: a hash of the length and of both ends of the name leads to one member or none, nearly always; members
/// that share a slot follow one another.
/// </summary>
internal sealed class MemberTable
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    private readonly Member?[] _first;
    private readonly Member?[] _next;

    public MemberTable(IReadOnlyList<Member> members)
    {
        _first = new Member?[4 << BitOperations.Log2((uint)members.Count + 1)];
        _next = new Member?[members.Count];
        foreach (var member in members)
        {
            ref var slot = ref _first[Hash(member.Name, _first.Length)];
            _next[member.Ordinal] = slot;
            slot = member;
        }
    }

    public Member? Find(ReadOnlySpan<byte> name)
    {
        for (var member = _first[Hash(name, _first.Length)]; member is not null; member = _next[member.Ordinal])
        {
            if (name.SequenceEqual(member.Name))
                return member;
        }

        return null;
    }

    private static int Hash(ReadOnlySpan<byte> name, int slots) =>
        (int)(unchecked((Ends(name) + (ulong)name.Length) * Multiplier) >> (64 - BitOperations.Log2((uint)slots)));

    private static ulong Ends(ReadOnlySpan<byte> name) => name.Length switch
    {
        >= 8 => BinaryPrimitives.ReadUInt64LittleEndian(name) ^ BitOperations.RotateLeft(BinaryPrimitives.ReadUInt64LittleEndian(name[^8..]), 29),
        >= 4 => BinaryPrimitives.ReadUInt32LittleEndian(name) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(name[^4..]) << 32),
        0 => 0,
        _ => name[0] | ((ulong)name[name.Length / 2] << 8) | ((ulong)name[^1] << 16),
    };
}
