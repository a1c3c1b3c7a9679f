namespace Gateway.Tests.Redaction;

/// <summary>Breaks documents in small ways, some of which leave them whole.</summary>
internal static class Damage
{
    private static readonly byte[] Bytes =
        [.. "{}[]\",:\\/u0d8 \n\t.e+-tn1"u8, 0x00, 0x1F, 0x7F, 0x80, 0xBF, 0xC0, 0xC3, 0xA9, 0xE2, 0xED, 0xEF, 0xF0, 0xF4, 0xFF];

    private static readonly byte[][] Pieces =
    [
        [.. "\"a\":1,"u8], [.. ",\"a\":2"u8], [.. "\\u"u8], [.. "\\ud800"u8], [.. "\\udc00"u8], [.. "\\u00"u8], [.. "\\\\"u8], [.. "null"u8], [.. "//"u8],
        [.. "[["u8], [.. "]]"u8], [.. "{\"x\":{"u8], [.. "}}"u8], [.. "e5"u8], [.. "-0"u8], [.. "00"u8], [0xEF, 0xBB, 0xBF], [0xED, 0xA0, 0x80], [0xC0, 0x80],
        [0xF0, 0x9F, 0x98, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC2, 0xA0], [0xE2, 0x80, 0xA8],
    ];

    public static byte[] Of(byte[] document, Dice dice)
    {
        for (var edits = dice.Between(1, 3); edits > 0; edits--)
            document = Edited(document, dice);
        return document;
    }

    private static byte[] Edited(byte[] document, Dice dice)
    {
        var at = dice.Below(document.Length + 1);
        var end = Math.Min(document.Length, at + dice.Between(1, dice.OneIn(4) ? 20 : 1));
        var (before, part, after) = (document[..at], document[at..end], document[end..]);
        return dice.Below(8) switch
        {
            0 => [.. before, .. after],
            1 => [.. before, dice.Of(Bytes), .. part, .. after],
            2 => [.. before, dice.Of(Bytes), .. after],
            3 => before,
            4 => [.. before, .. part, .. part, .. after],
            5 => [.. before, .. dice.Of(Pieces), .. part, .. after],
            6 => [.. before, .. part.Select(unit => (byte)(unit ^ (1 << dice.Below(8)))), .. after],
            _ => [.. after, .. part, .. before],
        };
    }
}
