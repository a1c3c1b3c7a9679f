namespace Policies.Catalogs;

/// <summary>Looks for ASCII digits that stand in a row.</summary>
internal static class DigitRun
{
    /// <summary>Whether a text has at least so many in a row. None at all are in every text.</summary>
    public static bool IsIn(ReadOnlySpan<char> text, int least)
    {
        if (least == 0)
            return true;

        // A run as long as that cannot stand between two of these places without covering one.
        for (var at = least - 1; at < text.Length; at += least)
        {
            if (char.IsAsciiDigit(text[at]) && LengthAround(text, at) >= least)
                return true;
        }

        return false;
    }

    private static int LengthAround(ReadOnlySpan<char> text, int at)
    {
        int start = at, end = at + 1;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
            start--;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return end - start;
    }
}
