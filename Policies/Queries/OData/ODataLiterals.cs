using System.Text;
using System.Text.RegularExpressions;
using Policies.Queries.Conditions;

namespace Policies.Queries.OData;

/// <summary>Reads values as OData writes them: text in single quotes, doubled inside it; numbers, dates, GUIDs, true, false, null.</summary>
internal static partial class ODataLiterals
{
    private const string Expected = "a condition whose values are texts in single quotes, numbers, dates, GUIDs, true, false or null";

    /// <summary>The value that is next; null when there is none.</summary>
    public static Literal? Read(TextCursor cursor)
    {
        if (!cursor.CountValue())
        {
            return null;
        }

        return cursor.Take("'") ? Text(cursor) : Word(cursor);
    }

    /// <summary>The inverse of reading.</summary>
    public static string Print(Literal literal) =>
        literal.Form == LiteralForm.Quoted ? $"'{literal.Text.Replace("'", "''", StringComparison.Ordinal)}'" : literal.Text;

    private static Literal? Text(TextCursor cursor)
    {
        var text = new StringBuilder();
        do
        {
            text.Append(cursor.While(unit => unit != '\''));
            if (!cursor.Take("'"))
            {
                cursor.Fail(Expected);
                return null;
            }
        }
        while (cursor.Take("'") && text.Append('\'') is not null);
        return new(text.ToString(), LiteralForm.Quoted);
    }

    private static Literal? Word(TextCursor cursor)
    {
        var word = cursor.While(unit => char.IsAsciiLetterOrDigit(unit) || unit is '-' or '+' or ':' or '.' or '_');
        if (word == "null")
        {
            return Literal.Null;
        }

        if (!Bare().IsMatch(word))
        {
            cursor.Fail(Expected);
            return null;
        }

        return new(word, LiteralForm.Bare);
    }

    [GeneratedRegex(
        @"\A(?:true|false|-?\d{1,30}(?:\.\d{1,30})?(?:[eE][+-]?\d{1,3})?|\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,12})?)?(?:Z|[+-]\d{2}:\d{2}))?|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Bare();
}
