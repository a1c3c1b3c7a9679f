using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Policies.Catalogs;

/// <summary>
/// How many digits in a row every match of a pattern has, and the words before them, read from the pattern's text. Only what stands outside
/// of groups counts, and whatever is not known for certain ends the run or makes it 0: the answer may be too small, never too large.
/// </summary>
internal sealed partial class PatternDigits
{
    // With these a pattern means what it says from left to right. IgnorePatternWhitespace, for one, would make parts of it comments.
    private const RegexOptions Known = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
        | RegexOptions.Compiled | RegexOptions.Singleline | RegexOptions.Multiline;

    // Keeps the sum in range. Less than the truth is always right.
    private const int MostRepeats = 1000;

    private readonly string _pattern;
    private int _at;

    private PatternDigits(string pattern) => _pattern = pattern;

    private bool IsAtEnd => _at == _pattern.Length;

    /// <summary>The row of digits, of any script where the pattern says <c>\d</c>; of none when nothing is certain.</summary>
    public static DigitRun Least(Regex pattern) => (pattern.Options & ~Known) == 0 ? new PatternDigits(pattern.ToString()).Read() : DigitRun.None;

    private DigitRun Read()
    {
        var (run, longest) = (DigitRun.None, DigitRun.None);
        while (!IsAtEnd)
        {
            var start = _at;
            var isDigit = TryDigit();
            if (!isDigit && !TryOther())
                return DigitRun.None;
            var read = _pattern[start.._at];
            if (!TryRepeats(out var repeats))
                return DigitRun.None;
            run = isDigit ? run with { Least = run.Least + repeats } : new(0, repeats > 0 ? Words(read) : []);
            longest = run.Least > longest.Least ? run : longest;
        }

        return longest;
    }

    private bool TryDigit()
    {
        var rest = _pattern.AsSpan(_at);
        var length = rest.StartsWith(@"\d") ? 2 : rest.StartsWith("[0-9]") ? 5 : char.IsAsciiDigit(rest[0]) ? 1 : 0;
        _at += length;
        return length > 0;
    }

    private bool TryOther() => _pattern[_at] switch
    {
        '\\' => TryEscape(),
        '[' => TryClass(),
        '(' => TryGroup(),
        '|' or ')' or '*' or '+' or '?' or '{' or '}' => false,
        _ => Take(1),
    };

    // Not among them: back-references and characters by their number.
    private bool TryEscape()
    {
        var escape = _pattern.AsSpan(_at + 1);
        if (escape is ['p' or 'P', '{', ..])
            return Take(escape.IndexOf('}') + 2);
        return (IsMark(escape[0]) || "dDwWsSbBAzZGtrnfvae".Contains(escape[0], StringComparison.Ordinal)) && Take(2);
    }

    // A closing bracket right at the start is a character of the class; a further opening one would be a subtraction.
    private bool TryClass()
    {
        Take(_pattern.AsSpan(_at).StartsWith("[^") ? 2 : 1);
        Take(_pattern[_at] == ']' ? 1 : 0);
        while (_pattern[_at] != ']')
        {
            if (_pattern[_at] == '[' || !(_pattern[_at] == '\\' ? TryEscape() : Take(1)))
                return false;
        }

        return Take(1);
    }

    private bool TryGroup()
    {
        if (_pattern.AsSpan(_at).StartsWith("(?i)"))
            return Take(4);
        Take(_pattern.AsSpan(_at).StartsWith("(?:") ? 3 : _pattern.AsSpan(_at).StartsWith("(?i:") ? 4 : 1);
        if (_pattern[_at] == '?')
            return false;
        while (_pattern[_at] != ')')
        {
            var isRead = _pattern[_at] switch { '\\' => TryEscape(), '[' => TryClass(), '(' => TryGroup(), _ => Take(1) };
            if (!isRead)
                return false;
        }

        return Take(1);
    }

    // A brace that is no quantifier stands for itself; no pattern of use has one.
    private bool TryRepeats(out int repeats)
    {
        var quantifier = Quantifier().Match(_pattern, _at);
        var least = quantifier.Groups["least"];
        repeats = least.Success
            ? Math.Min(int.Parse(least.ValueSpan, CultureInfo.InvariantCulture), MostRepeats)
            : quantifier.ValueSpan is ['*' or '?', ..] ? 0 : 1;
        Take(quantifier.Length);
        return IsAtEnd || _pattern[_at] != '{';
    }

    private static bool IsMark(char escaped) => char.IsAscii(escaped) && !char.IsAsciiLetterOrDigit(escaped);

    // A letter, or a choice of words.
    private static ImmutableArray<string> Words(string read) => [.. Choice().Match(read).Groups["word"].Captures.Select(word => word.Value)];

    [GeneratedRegex(@"^(?:(?<word>[A-Za-z])|\((?:\?:)?(?<word>[A-Za-z]+)(?:\|(?<word>[A-Za-z]+))*\))$", RegexOptions.CultureInvariant)]
    private static partial Regex Choice();

    private bool Take(int length)
    {
        _at += length;
        return true;
    }

    [GeneratedRegex(@"\G(?:[*+?]|\{(?<least>[0-9]{1,9})(?:,[0-9]*)?\})?\??", RegexOptions.CultureInvariant)]
    private static partial Regex Quantifier();
}
