namespace Policies.Catalogs;

/// <summary>Words that are looked for in text, in <see cref="TextForm"/>. They begin and end where words do; with a star behind them, the last may go on.</summary>
internal static class Phrase
{
    private const char Star = '*';

    /// <summary>What is looked for, or null when the text says nothing or has a star elsewhere.</summary>
    public static string? Parse(string text)
    {
        var isBeginning = text.EndsWith(Star);
        var words = isBeginning ? text[..^1] : text;
        var form = TextForm.Of(words);
        if (words.Contains(Star, StringComparison.Ordinal) || form.Length < 3)
            return null;
        return isBeginning ? form[..^1] : form;
    }

    /// <summary>The text that reads back to the same phrase.</summary>
    public static string Print(string phrase) => phrase.EndsWith(' ') ? phrase.Trim() : phrase.Trim() + Star;
}
