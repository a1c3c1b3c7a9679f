using System.Runtime.CompilerServices;

namespace Policies.Redaction.Json.Blocks;

/// <summary>64 bytes one after the other: any processor.</summary>
internal readonly struct BlockScalar : IBlock
{
    public static bool IsSupported => true;

    public static BlockMasks Classify(ref readonly byte first, in CharacterClass telling)
    {
        ulong quote = 0, backslash = 0, unplain = 0, digit = 0, told = 0;
        for (var i = 0; i < 64; i++)
        {
            var character = Unsafe.Add(ref Unsafe.AsRef(in first), i);
            var bit = 1UL << i;
            if (character == '"')
                quote |= bit;
            if (character == '\\')
                backslash |= bit;
            if (character is < 0x20 or > 0x7F)
                unplain |= bit;
            if (char.IsAsciiDigit((char)character))
                digit |= bit;
            if (telling.Contains(character))
                told |= bit;
        }

        return new BlockMasks { Quote = quote, Backslash = backslash, Unplain = unplain, Digit = digit, Telling = told };
    }
}
