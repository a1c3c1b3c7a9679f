using System.Globalization;
using System.Text;

namespace Policies.Catalogs;

/// <summary>
/// The form in which text that people type is compared with phrases: its words as in <see cref="NormalForm"/>, with one space before and
/// after each. Initials are one word: <c>D.A.C.A.</c> becomes <c>daca</c>.
/// </summary>
internal static class TextForm
{
    // Stands between two words that no white space parts, until it is known whether they are initials.
    private const char Tie = '.';

    public static string Of(ReadOnlySpan<char> text)
    {
        var form = new StringBuilder(" ", text.Length + 2);
        foreach (var rune in NormalForm.Folded(text).EnumerateRunes())
        {
            if (NormalForm.IsInvisible(rune) || IsAccent(rune))
                continue;
            if (Rune.IsLetterOrDigit(rune))
                form.Append(NormalForm.Skeleton(rune));
            else
                EndWord(form, Rune.IsWhiteSpace(rune) ? ' ' : Tie);
        }

        EndWord(form, ' ');
        return WithInitialsJoined(form.ToString());
    }

    private static bool IsAccent(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static void EndWord(StringBuilder form, char end)
    {
        if (form[^1] == Tie && end == ' ')
            form[^1] = ' ';
        else if (form[^1] is not (Tie or ' '))
            form.Append(end);
    }

    private static string WithInitialsJoined(string form)
    {
        if (!form.Contains(Tie, StringComparison.Ordinal))
            return form;
        var joined = new StringBuilder(form.Length);
        for (var at = 0; at < form.Length; at++)
        {
            if (form[at] != Tie)
                joined.Append(form[at]);
            else if (!IsInitial(form, at - 1) || !IsInitial(form, at + 1))
                joined.Append(' ');
        }

        return joined.ToString();
    }

    // A form begins and ends with a space, and no tie stands beside another or beside a space.
    private static bool IsInitial(string form, int at) => char.IsLetter(form[at]) && form[at - 1] is Tie or ' ' && form[at + 1] is Tie or ' ';
}
