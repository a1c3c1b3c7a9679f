using System.Collections.Immutable;
using Policies.Queries.Conditions;

namespace Policies.Queries.OData;

/// <summary>Reads the parts of a predicate: fields, functions of them, comparers and values.</summary>
internal sealed class ODataOperands(TextCursor cursor, Stack<ODataScope> scopes)
{
    private const string Function = "a condition whose functions are contains, startswith or endswith of a field and a text, and tolower or toupper of a field";
    private const string OwnElements = "a condition in which any and all ask about fields of the variable only: `phones/any(p: p/type eq 'home')`";
    private const string Field = "a condition with names of fields, joined by slashes; aliases, casts, $it, $count and the like are not read";

    /// <summary><c>contains(field,'text')</c> and its like; null when there is none, or none that is whole.</summary>
    public Condition? Call()
    {
        var mark = cursor.Mark();
        var name = cursor.Name();
        if (name.Length == 0 || cursor.Next != '(' || ODataWords.Foldings.ContainsKey(name) || ODataWords.IsReserved(name))
        {
            cursor.BackTo(mark);
            return null;
        }

        if (ODataWords.Functions.TryGetValue(name, out var by) && cursor.Take("(") && Argument() is { Quantifier: null } operand
            && Taken(",") && Value() is { Form: LiteralForm.Quoted } value && Taken(")"))
        {
            return new Comparison(operand.Path, by, [value], operand.Folding);
        }

        cursor.Fail(Function);
        return null;
    }

    /// <summary>A field, perhaps with its letters folded; or a list, up to the bracket behind <c>any</c> or <c>all</c>.</summary>
    public ODataOperand? Operand()
    {
        var mark = cursor.Mark();
        if (!ODataWords.Foldings.TryGetValue(cursor.Name(), out var folding) || !cursor.Take("("))
        {
            cursor.BackTo(mark);
            return Path();
        }

        return Argument() is { Quantifier: null, Folding: Folding.None } inner && (Taken(")") || cursor.Fail(Function)) ? inner with { Folding = folding } : null;
    }

    /// <summary>What stands behind a field: a comparer and values.</summary>
    public Condition? Compared(ODataOperand operand)
    {
        var spaced = cursor.Spaces();
        if (spaced && ODataWords.Comparers.TryGetValue(cursor.Name(), out var by))
        {
            var apart = cursor.Spaces();
            var values = by == Comparer.In ? List() : apart ? One() : [];
            return values.IsEmpty ? null : new Comparison(operand.Path, by, values, operand.Folding);
        }

        return null;
    }

    private ODataOperand? Argument()
    {
        cursor.Spaces();
        return Operand();
    }

    private bool Taken(string token)
    {
        cursor.Spaces();
        return cursor.Take(token);
    }

    private Literal? Value()
    {
        cursor.Spaces();
        return ODataLiterals.Read(cursor);
    }

    private ImmutableArray<Literal> One() => Value() is { } value ? [value] : [];

    private ImmutableArray<Literal> List()
    {
        var values = ImmutableArray.CreateBuilder<Literal>();
        var separator = "(";
        while (Taken(separator))
        {
            if (Value() is not { } value)
            {
                return [];
            }

            values.Add(value);
            separator = ",";
        }

        return values.Count > 0 && cursor.Take(")") ? values.ToImmutable() : [];
    }

    private ODataOperand? Path()
    {
        var names = new List<string>();
        do
        {
            var name = cursor.Name();
            if (names.Count > 0 && cursor.Next == '(' && name.ToUpperInvariant() is "ANY" or "ALL")
            {
                cursor.Take("(");
                return Resolved(names, name.Equals("all", StringComparison.OrdinalIgnoreCase));
            }

            if (name.Length == 0 || cursor.Next is '(' or '@' or '$' or '.' || ODataWords.IsReserved(name))
            {
                cursor.Fail(Field);
                return null;
            }

            names.Add(name);
        }
        while (cursor.Take("/"));
        return Resolved(names, null);
    }

    /// <summary>Inside a lambda a path begins with its variable, which stands for an element of the list.</summary>
    private ODataOperand? Resolved(List<string> names, bool? quantifier)
    {
        if (!scopes.TryPeek(out var scope))
        {
            return new(string.Join('.', names), Quantifier: quantifier);
        }

        if (names.Count < 2 || names[0] != scope.Variable)
        {
            cursor.Fail(OwnElements);
            return null;
        }

        return new($"{scope.Path}.{string.Join('.', names.Skip(1))}", Quantifier: quantifier);
    }
}
