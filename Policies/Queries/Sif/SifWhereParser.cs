using System.Collections.Immutable;
using Policies.Queries.Conditions;

namespace Policies.Queries.Sif;

/// <summary>
/// Reads the <c>where</c> of a SIF 3 dynamic query: one XPath predicate of comparisons joined by and, or and not(). Functions, axes and
/// predicates within predicates are not read. Values stand in quotes of either kind and hold none of that kind.
/// </summary>
internal sealed class SifWhereParser
{
    private const string Shape =
        "one predicate such as [(Name/LastName = \"Ruiz\") and (MostRecent/GradeLevel/Code = \"07\")]: paths from the record down, = != < <= > >=, values in quotes "
        + "or numbers, joined by and, or, not( ); other functions, axes, wildcards and predicates within predicates are not read";

    private static readonly (string Token, Comparer By)[] Comparers =
    [
        ("!=", Comparer.NotEqual), ("<=", Comparer.LessOrEqual), (">=", Comparer.GreaterOrEqual), ("=", Comparer.Equal), ("<", Comparer.Less), (">", Comparer.Greater),
    ];

    private readonly TextCursor _cursor;

    private SifWhereParser(string text) => _cursor = new(text);

    public static ConditionReading Parse(string text)
    {
        var parser = new SifWhereParser(text);
        var condition = parser._cursor.Expected is null ? parser.Predicate() : null;
        return parser._cursor is { Expected: null, IsAtEnd: true } ? new(condition, Shape) : new(null, parser._cursor.Expected ?? Shape);
    }

    private Condition? Predicate()
    {
        _cursor.Spaces();
        var condition = _cursor.Take("[") ? Closed(Either(), "]") : null;
        _cursor.Spaces();
        return condition;
    }

    private Condition? Either() => Joined("or", ofAll: false, () => Joined("and", ofAll: true, Unary));

    private Condition? Joined(string word, bool ofAll, Func<Condition?> part)
    {
        var parts = ImmutableArray.CreateBuilder<Condition>();
        do
        {
            _cursor.Spaces();
            if (part() is not { } next)
            {
                return null;
            }

            parts.Add(next);
            _cursor.Spaces();
        }
        while (_cursor.TakeWord(word));
        return Junction.Of(ofAll, parts.ToImmutable());
    }

    private Condition? Unary()
    {
        if (_cursor.Take("("))
        {
            return Nested();
        }

        var mark = _cursor.Mark();
        if (_cursor.TakeWord("not") && Bracket())
        {
            return Nested() is { } part ? new Negation(part) : null;
        }

        _cursor.BackTo(mark);
        return Compared();
    }

    private bool Bracket()
    {
        _cursor.Spaces();
        return _cursor.Take("(");
    }

    private Condition? Nested()
    {
        var found = _cursor.Enter() ? Closed(Either(), ")") : null;
        _cursor.Leave();
        return found;
    }

    private Condition? Closed(Condition? condition, string bracket)
    {
        _cursor.Spaces();
        return condition is not null && (_cursor.Take(bracket) || _cursor.Fail(Shape)) ? condition : null;
    }

    private Comparison? Compared()
    {
        var path = Path();
        _cursor.Spaces();
        var (token, by) = Array.Find(Comparers, pair => _cursor.Take(pair.Token));
        if (path is null || token is null)
        {
            return null;
        }

        _cursor.Spaces();
        return SifLiterals.Read(_cursor) is { } value ? new(path, by, [value]) : null;
    }

    /// <summary>Names joined by slashes; the last may be that of an attribute.</summary>
    private string? Path()
    {
        var names = new List<string>();
        do
        {
            var sign = _cursor.Take("@") ? "@" : "";
            var name = _cursor.Name();
            if (name.Length == 0 || _cursor.Next is '(' or ':' or '[' || (names.Count > 0 && names[^1].StartsWith('@')))
            {
                return null;
            }

            names.Add(sign + name);
        }
        while (_cursor.Take("/"));
        return string.Join('.', names);
    }
}
