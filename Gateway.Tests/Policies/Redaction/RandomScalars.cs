using System.Text;

namespace Gateway.Tests.Redaction;

/// <summary>Scalars, names and white space in every spelling, now and then as long as the blocks and windows that they are read in.</summary>
internal sealed class RandomScalars(Dice dice, StringBuilder text)
{
    private const int Block = 64;
    private const int Window = 16 * 1024;

    private static readonly string[] Words =
    [
        "\"visa\"", "\"v\\u0069sa\"", "\"my visa\"", "1017", "\"1017\"", "\"status\"", "\"x\"", "\"\"", "\"\\\"\\\\/\\n\"", "\"é😀\"",
        "\"\\ud83d\\ude00\"", "\"12\"", "0", "-0", "1.0", "1e2", "1017.0", "12345678901234567890", "true", "false", "null", "{}", "[]",
        "\"ext:visa\"", "\"E\\u0058T:visa\"", "\"List#visa\"", "\"List\\u0023visa\"", "\" {\\\"a\\\":1}\"", "\"12345678\"", "\"123456789\"",
        "\"x123456789x\"", "\"1234\\u0035\\u00366789\"", "123456789", "-12345678.9", "0.123456789", "\"N0012345678\"",
        "\"uri://ed-fi.org/VisaDescriptor#Other\"", "\"uri://ed-fi.org/GradeLevelDescriptor#Ninth grade\"", "\"visé\"", "\"vis\\u00e9\"", "\"José\"",
    ];

    private static readonly string[] Pieces =
        ["x", "visa", "\\\\", "\\\"", "\\/", "\\n", "\\u0000", "\\u001F", "é", "€", "😀", "\\ud83d\\ude00", "\\u00E9", " ", "#", "{", "}", "[", "]", ":", ",", "123456789", "0", "\u007f", "\uffff"];

    private static readonly string[] Spaces = [" ", "\n", "\t", "\r", "\r\n    ", "   ", "\n\t\t"];

    public void Write()
    {
        var kind = dice.Below(1000);
        if (kind < 800)
            text.Append(dice.Of(Words));
        else if (kind < 900)
            Number();
        else
            String(kind < 980 ? dice.Below(8) : kind < 999 ? dice.Between(Block / 2, 3 * Block) : dice.Between(Window / 8, Window));
    }

    public void Space()
    {
        if (!dice.OneIn(4))
            return;
        if (dice.OneIn(400))
            text.Append(dice.Of(Spaces)[0], dice.Between(1, dice.OneIn(20) ? Window + Block : 3 * Block));
        else
            text.Append(dice.Of(Spaces));
    }

    public void Name(string name)
    {
        text.Append('"');
        var escapes = dice.Below(8);
        foreach (var rune in name.EnumerateRunes())
        {
            if (escapes == 0 || rune.Value < ' ' || (escapes == 1 && dice.OneIn(2)))
                Escape(rune.ToString());
            else
                text.Append(rune.Value is '"' or '\\' ? "\\" : "").Append(rune);
        }

        text.Append('"');
    }

    private void Escape(string units)
    {
        foreach (var unit in units)
            text.Append("\\u").Append(((int)unit).ToString(dice.OneIn(2) ? "x4" : "X4", null));
    }

    private void Number()
    {
        text.Append(dice.OneIn(3) ? "-" : "");
        if (dice.OneIn(4))
            text.Append('0');
        else
            Digits((char)('1' + dice.Below(9)));
        if (dice.OneIn(3))
            Digits('.');
        if (dice.OneIn(3))
            Digits(dice.Of("eE".ToCharArray()), dice.Of(["", "+", "-"]));
    }

    private void Digits(char first, string sign = "")
    {
        text.Append(first).Append(sign).Append(char.IsAsciiDigit(first) ? "" : "0");
        for (var more = dice.OneIn(10) ? dice.Below(70) : dice.Below(5); more > 0; more--)
            text.Append((char)('0' + dice.Below(10)));
    }

    private void String(int pieces)
    {
        text.Append('"');
        var usual = dice.Of(Pieces);
        for (; pieces > 0; pieces--)
            text.Append(dice.OneIn(4) ? dice.Of(Pieces) : usual);
        text.Append('"');
    }
}
