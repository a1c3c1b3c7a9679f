using System.Text.RegularExpressions;
using Policies.Queries.Conditions;

namespace Policies.Queries.Sif;

/// <summary>Reads and writes values as XPath 1.0 has them, which knows no way to write a quote within quotes of its own kind.</summary>
internal static partial class SifLiterals
{
    /// <summary>The value that is next; null when there is none.</summary>
    public static Literal? Read(TextCursor cursor)
    {
        if (!cursor.CountValue())
        {
            return null;
        }

        return cursor.Take("\"") ? Text(cursor, '"') : cursor.Take("'") ? Text(cursor, '\'') : Word(cursor);
    }

    public static string Print(Literal literal) => literal switch
    {
        { Form: LiteralForm.Bare } => literal.Text,
        { Text: var text } when text.Contains('"', StringComparison.Ordinal) => $"'{text}'",
        { Text: var text } => $"\"{text}\"",
    };

    // XPath 2.0 reads a doubled quote as one, and XPath 1.0 not at all; neither is read here. An ampersand could begin an entity of XQuery.
    private static Literal? Text(TextCursor cursor, char quote)
    {
        var text = cursor.While(unit => unit != quote && unit != '&');
        return cursor.Take(quote.ToString()) && cursor.Next != quote ? new Literal(text, LiteralForm.Quoted) : null;
    }

    private static Literal? Word(TextCursor cursor)
    {
        var word = cursor.While(unit => char.IsAsciiDigit(unit) || unit is '-' or '.');
        return Number().IsMatch(word) ? new Literal(word, LiteralForm.Bare) : null;
    }

    [GeneratedRegex(@"\A-?\d{1,30}(?:\.\d{1,30})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
