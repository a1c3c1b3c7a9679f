using System.Runtime.Intrinsics;

namespace Policies.Redaction.Json.Blocks;

/// <summary>
/// A set of ASCII characters as two tables of sixteen, for the vectorised classification of Langdale and Lemire ("Parsing gigabytes
/// of JSON per second", 2019, 3.1.2). A character is in the set when the entry for its lower four bits and the entry for its upper four
/// bits share a bit; each upper half below 8 has a bit of its own, so the tables are exact.
/// </summary>
internal readonly struct CharacterClass
{
    public CharacterClass(string characters)
    {
        Span<byte> lower = stackalloc byte[16], upper = stackalloc byte[16];
        foreach (var character in characters)
        {
            if (!char.IsAscii(character))
                throw new ArgumentException("Only ASCII characters can be classified.", nameof(characters));
            var bit = (byte)(1 << (character >> 4));
            lower[character & 15] |= bit;
            upper[character >> 4] |= bit;
        }

        Lower = Vector128.Create<byte>(lower);
        Upper = Vector128.Create<byte>(upper);
    }

    public Vector128<byte> Lower { get; }

    public Vector128<byte> Upper { get; }

    public bool Contains(byte character) => (Lower[character & 15] & Upper[character >> 4]) != 0;
}
