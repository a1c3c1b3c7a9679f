using System.Collections.Immutable;

namespace Policies.Catalogs;

/// <summary>ASCII digits that stand in a row.</summary>
/// <param name="Least">So many, or more.</param>
/// <param name="Words">One of these, ASCII letters in capitals or not, stands right before the first of them; if there are none, anything may.</param>
internal sealed record DigitRun(int Least, ImmutableArray<string> Words)
{
    /// <summary>None, which is in every text.</summary>
    public static DigitRun None { get; } = new(0);

    public DigitRun(int least)
        : this(least, [])
    {
    }

    /// <summary>Whether a text has such a row. None at all are in every text.</summary>
    public bool IsIn(ReadOnlySpan<char> text)
    {
        if (Least == 0)
            return true;

        // A run as long as that cannot stand between two of these places without covering one.
        for (var at = Least - 1; at < text.Length; at += Least)
        {
            if (char.IsAsciiDigit(text[at]) && IsAround(text, at))
                return true;
        }

        return false;
    }

    private bool IsAround(ReadOnlySpan<char> text, int at)
    {
        int start = at, end = at + 1;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
            start--;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return end - start >= Least && Follows(text[..start]);
    }

    private bool Follows(ReadOnlySpan<char> before)
    {
        foreach (var word in Words)
        {
            if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return Words.IsEmpty;
    }
}
