using System.Text;

namespace Policies.Obligations;

/// <summary>Makes one line of a text that somebody else wrote, so that it can stand in a comment and end it nowhere.</summary>
internal static class Plain
{
    private const int Longest = 500;

    public static string Line(string text)
    {
        var line = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            line.Append(IsPlain(rune) ? rune.ToString() : " ");
        }

        return string.Join(' ', line.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The line, cut where it becomes too long to be read.</summary>
    public static string Short(string text)
    {
        var line = Line(text);
        return line.Length <= Longest ? line : line[..(char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest)] + "…";
    }

    private static bool IsPlain(Rune rune) =>
        !Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune) && rune != Rune.ReplacementChar && (rune.Value & 0xFFFE) != 0xFFFE;
}
