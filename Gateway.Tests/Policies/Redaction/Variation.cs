using System.Text;

namespace Gateway.Tests.Redaction;

/// <summary>A document with some other scalars in it: records of one kind differ from one another like this.</summary>
internal static class Variation
{
    private const string Between = " \t\r\n,:{}[]";

    public static string Of(string document, Dice dice)
    {
        var text = new StringBuilder();
        var scalars = new RandomScalars(dice, text);
        var oneIn = dice.Of([2, 5, 50]);
        for (int at = 0, end; at < document.Length; at = end)
        {
            end = EndOfToken(document, at);
            if (Between.Contains(document[at]) || IsName(document, end) || !dice.OneIn(oneIn))
                text.Append(document, at, end - at);
            else
                scalars.Write();
        }

        return text.ToString();
    }

    private static int EndOfToken(string document, int at)
    {
        var end = at + 1;
        if (document[at] == '"')
        {
            while (document[end] != '"')
                end += document[end] == '\\' ? 2 : 1;
            return end + 1;
        }

        while (!Between.Contains(document[at]) && end < document.Length && !Between.Contains(document[end]))
            end++;
        return end;
    }

    private static bool IsName(string document, int end) => document.AsSpan(end).TrimStart(" \t\r\n") is [':', ..];
}
