namespace Policies.Queries.Conditions;

/// <summary>
/// Goes through a text once, from its beginning to its end. It keeps the bounds that all conditions have, and the first thing that was missed.
/// </summary>
internal sealed class TextCursor(string text)
{
    private const int MaxLength = 4096;
    private const int MaxValues = 40;
    private const int MaxDepth = 8;

    private int _at;
    private int _values;
    private int _depth;

    /// <summary>What was expected where the reading stopped, for the caller; null while all is well.</summary>
    public string? Expected { get; private set; } = text.Length > MaxLength ? $"at most {MaxLength} characters long" : null;

    public bool IsAtEnd => _at == text.Length;

    public char Next => IsAtEnd ? '\0' : text[_at];

    /// <summary>Stops. The first reason is the one that counts.</summary>
    public bool Fail(string expected)
    {
        Expected ??= expected;
        return false;
    }

    /// <summary>Passes over spaces; whether there was one.</summary>
    public bool Spaces() => While(unit => unit is ' ' or '\t').Length > 0;

    /// <summary>Passes over a text if it is next.</summary>
    public bool Take(string token, StringComparison comparison = StringComparison.Ordinal)
    {
        if (string.Compare(text, _at, token, 0, token.Length, comparison) != 0 || _at + token.Length > text.Length)
        {
            return false;
        }

        _at += token.Length;
        return true;
    }

    /// <summary>Passes over a word with nothing of a name right behind it.</summary>
    public bool TakeWord(string word, StringComparison comparison = StringComparison.Ordinal)
    {
        var from = _at;
        if (Take(word, comparison) && !IsOfName(Next))
        {
            return true;
        }

        _at = from;
        return false;
    }

    /// <summary>What of the text fits, up to the first character that does not.</summary>
    public string While(Func<char, bool> fits)
    {
        var from = _at;
        while (!IsAtEnd && fits(text[_at]))
        {
            _at++;
        }

        return text[from.._at];
    }

    /// <summary>A name of letters, digits and underscores that does not begin with a digit; empty when there is none.</summary>
    public string Name() => char.IsAsciiDigit(Next) ? "" : While(IsOfName);

    /// <summary>Where the reading is, to come back to.</summary>
    public int Mark() => _at;

    public void BackTo(int mark) => _at = mark;

    /// <summary>Counts a value; each has its cost at the SIS.</summary>
    public bool CountValue() => ++_values <= MaxValues || Fail($"of at most {MaxValues} values");

    /// <summary>One level deeper.</summary>
    public bool Enter() => ++_depth <= MaxDepth || Fail($"nested at most {MaxDepth} deep");

    public void Leave() => _depth--;

    private static bool IsOfName(char unit) => char.IsAsciiLetterOrDigit(unit) || unit == '_';
}
