using System.Runtime.CompilerServices;

namespace Policies.Redaction.Json.Blocks;

/// <summary>64 bytes one after the other: any processor.</summary>
internal readonly struct BlockScalar : IBlock<BlockScalar>
{
    private readonly CharacterClass _telling;

    private BlockScalar(in CharacterClass telling) => _telling = telling;

    public static bool IsSupported => true;

    public static BlockScalar For(in CharacterClass telling) => new(telling);

    public BlockMasks Classify(ref readonly byte first)
    {
        ulong quote = 0, end = 0, digit = 0, told = 0;
        for (var i = 0; i < 64; i++)
        {
            var character = At(in first, i);
            var bit = 1UL << i;
            if (character == '"')
                quote |= bit;
            if (character is (byte)'"' or (byte)'\\' or < 0x20 or > 0x7F)
                end |= bit;
            if (char.IsAsciiDigit((char)character))
                digit |= bit;
            if (_telling.Contains(character))
                told |= bit;
        }

        return new BlockMasks { Quote = quote, End = end, Digit = digit, Telling = told };
    }

    public static ulong Backslashes(ref readonly byte first)
    {
        ulong found = 0;
        for (var i = 0; i < 64; i++)
            found |= At(in first, i) == '\\' ? 1UL << i : 0;
        return found;
    }

    private static byte At(ref readonly byte first, int i) => Unsafe.Add(ref Unsafe.AsRef(in first), i);
}
