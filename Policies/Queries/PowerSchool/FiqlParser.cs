using System.Collections.Immutable;
using Policies.Queries.Conditions;

namespace Policies.Queries.PowerSchool;

/// <summary>
/// Reads PowerSchool's <c>q</c>, a modified FIQL: comparisons joined by <c>;</c> for and, which binds tighter, and by <c>,</c> for or. Values
/// have no quotes, so a value with a sign that could mean something, to PowerSchool or to its database, is refused.
/// </summary>
internal sealed class FiqlParser
{
    private const string Shape =
        "comparisons such as name.last_name==Ada*;school_enrollment.grade_level=in=(7,8), joined by `;` (written %3B) for and and by `,` for or; "
        + "== != =gt= =ge= =lt= =le= =in=; values without quotes, brackets, %, ? or \\, and with * at the end of one after == only";

    private static readonly (string Token, Comparer By)[] Comparers =
    [
        ("==", Comparer.Equal), ("!=", Comparer.NotEqual), ("=gt=", Comparer.Greater), ("=ge=", Comparer.GreaterOrEqual),
        ("=lt=", Comparer.Less), ("=le=", Comparer.LessOrEqual), ("=in=", Comparer.In),
    ];

    private readonly TextCursor _cursor;

    private FiqlParser(string text) => _cursor = new(text);

    public static ConditionReading Parse(string text)
    {
        var parser = new FiqlParser(text);
        var condition = parser._cursor.Expected is null ? parser.Joined(",", ofAll: false, () => parser.Joined(";", ofAll: true, parser.Compared)) : null;
        return parser._cursor is { Expected: null, IsAtEnd: true } ? new(condition, Shape) : new(null, parser._cursor.Expected ?? Shape);
    }

    /// <summary>The inverse of reading.</summary>
    public static string Print(Condition condition) => condition switch
    {
        Junction junction => string.Join(junction.OfAll ? ';' : ',', junction.Parts.Select(Print)),
        Comparison { By: Comparer.StartsWith } comparison => $"{comparison.Path}=={comparison.Values.Single().Text}*",
        Comparison comparison => comparison.Path + Token(comparison.By) + Values(comparison),
        _ => throw new InvalidOperationException("a condition that FIQL has not"),
    };

    private static string Token(Comparer by) => Comparers.Single(pair => pair.By == by).Token;

    private static string Values(Comparison comparison) => comparison is { By: not Comparer.In, Values: [var only] }
        ? only.Text
        : $"({string.Join(',', comparison.Values.Select(value => value.Text))})";

    private Condition? Joined(string sign, bool ofAll, Func<Condition?> part)
    {
        var parts = ImmutableArray.CreateBuilder<Condition>();
        do
        {
            if (part() is not { } next)
            {
                return null;
            }

            parts.Add(next);
        }
        while (_cursor.Take(sign));
        return Junction.Of(ofAll, parts.ToImmutable());
    }

    private Comparison? Compared()
    {
        var path = Path();
        var (token, by) = Array.Find(Comparers, pair => _cursor.Take(pair.Token));
        if (path is null || token is null)
        {
            return null;
        }

        var values = by is Comparer.Equal or Comparer.In && _cursor.Take("(") ? List() : by == Comparer.In || Value() is not { } value ? [] : [value];
        return values.IsEmpty ? null
            : by == Comparer.Equal && values.Length == 1 && _cursor.Take("*") ? new(path, Comparer.StartsWith, values)
            : new(path, by, values);
    }

    private string? Path()
    {
        var names = new List<string>();
        do
        {
            names.Add(_cursor.Name());
        }
        while (_cursor.Take("."));
        return names.Contains("") ? null : string.Join('.', names);
    }

    private ImmutableArray<Literal> List()
    {
        var values = ImmutableArray.CreateBuilder<Literal>();
        do
        {
            if (Value() is not { } value)
            {
                return [];
            }

            values.Add(value);
        }
        while (_cursor.Take(","));
        return _cursor.Take(")") ? values.ToImmutable() : [];
    }

    private Literal? Value()
    {
        var text = _cursor.CountValue() ? _cursor.While(unit => !";,()='\"\\<>!~*%?&|[]{}`".Contains(unit, StringComparison.Ordinal)) : "";
        return text.Length > 0 && text.Trim().Length == text.Length ? new Literal(text, LiteralForm.Bare) : null;
    }
}
