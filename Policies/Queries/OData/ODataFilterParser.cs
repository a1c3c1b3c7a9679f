using System.Collections.Immutable;
using Policies.Queries.Conditions;

namespace Policies.Queries.OData;

/// <summary>
/// Reads an OData 4.01 <c>$filter</c>: the comparisons, functions and lambdas by which records of students are sought, and no others. A
/// lambda speaks of the elements of its own list only: a condition on anything else in it would ask whether the list has elements at all.
/// </summary>
internal sealed class ODataFilterParser
{
    private const string Shape =
        "a condition such as `grade eq '9' and not (city in ('A','B'))`: a field, then eq, ne, gt, ge, lt, le or in, then values; contains, startswith, endswith, "
        + "tolower, toupper; any and all; joined by and, or, not";

    private readonly TextCursor _cursor;
    private readonly ODataOperands _operands;
    private readonly Stack<ODataScope> _scopes = new();

    private ODataFilterParser(string text)
    {
        _cursor = new(text);
        _operands = new(_cursor, _scopes);
    }

    public static ConditionReading Parse(string text)
    {
        var parser = new ODataFilterParser(text);
        var condition = parser._cursor.Expected is null ? parser.Either() : null;
        return parser._cursor is { Expected: null, IsAtEnd: true } ? new(condition, Shape) : new(null, parser._cursor.Expected ?? Shape);
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
        }
        while (Joint(word));
        return Junction.Of(ofAll, parts.ToImmutable());
    }

    private bool Joint(string word)
    {
        _cursor.Spaces();
        return _cursor.TakeWord(word, StringComparison.OrdinalIgnoreCase);
    }

    private Condition? Unary()
    {
        if (_cursor.TakeWord("not", StringComparison.OrdinalIgnoreCase))
        {
            _cursor.Spaces();
            return Nested(Unary) is { } part ? new Negation(part) : null;
        }

        return _cursor.Take("(") ? Nested(() => Closed(Either())) : Predicate();
    }

    private Condition? Nested(Func<Condition?> part)
    {
        var found = _cursor.Enter() ? part() : null;
        _cursor.Leave();
        return found;
    }

    private Condition? Closed(Condition? condition)
    {
        _cursor.Spaces();
        return condition is not null && (_cursor.Take(")") || _cursor.Fail(Shape)) ? condition : null;
    }

    private Condition? Predicate() => _operands.Call() ?? (_cursor.Expected is null ? OfOperand() : null);

    private Condition? OfOperand()
    {
        if (_operands.Operand() is not { } operand)
        {
            return null;
        }

        if (operand.Quantifier is { } ofAll)
        {
            return Nested(() => Elements(operand.Path, ofAll));
        }

        return _operands.Compared(operand);
    }

    private Quantified? Elements(string path, bool ofAll)
    {
        _cursor.Spaces();
        if (!ofAll && _cursor.Take(")"))
        {
            return new(path, ofAll, null);
        }

        var variable = _cursor.Name();
        _cursor.Spaces();
        if (variable.Length == 0 || ODataWords.IsReserved(variable) || _scopes.Any(scope => scope.Variable == variable) || !_cursor.Take(":"))
        {
            _cursor.Fail("a condition in which any and all name a new variable: `phones/any(p: p/type eq 'home')`");
            return null;
        }

        _scopes.Push(new(variable, path));
        var part = Closed(Either());
        _scopes.Pop();
        return part is null ? null : new(path, ofAll, part);
    }
}
