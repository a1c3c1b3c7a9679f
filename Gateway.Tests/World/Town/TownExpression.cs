using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Gateway.Tests.World.Town;

/// <summary>
/// Reads <c>$filter</c> and <c>where</c> as a SIS would, apart from the gateway's reading and with less care: a question that no guard has
/// looked at is answered too.
/// </summary>
internal sealed partial class TownExpression
{
    private readonly Queue<string> _tokens;

    private TownExpression(string text) => _tokens = new(Token().Matches(text).Select(match => match.Value));

    /// <exception cref="FormatException">It cannot be read.</exception>
    public static TownTest Read(string text)
    {
        var reader = new TownExpression(text.TrimStart('[').TrimEnd(']'));
        var test = reader.Either();
        return reader._tokens.Count == 0 ? test : throw new FormatException(reader.Next);
    }

    private string Next => _tokens.TryPeek(out var token) ? token : "";

    private TownTest Either()
    {
        var left = Both();
        while (Take("or"))
        {
            var (one, other) = (left, Both());
            left = (record, variables) => one(record, variables) || other(record, variables);
        }

        return left;
    }

    private TownTest Both()
    {
        var left = One();
        while (Take("and"))
        {
            var (one, other) = (left, One());
            left = (record, variables) => one(record, variables) && other(record, variables);
        }

        return left;
    }

    private TownTest One()
    {
        if (Take("not"))
        {
            var part = One();
            return (record, variables) => !part(record, variables);
        }

        if (Take("("))
        {
            var part = Either();
            Must(")");
            return part;
        }

        return Compared(Word());
    }

    private TownTest Compared(string word)
    {
        if (!Take("("))
        {
            return new TownComparison(word, Word(), Values()).Holds;
        }

        if (word.EndsWith("/any", StringComparison.Ordinal) || word.EndsWith("/all", StringComparison.Ordinal))
        {
            return Elements(word[..^4], word.EndsWith("all", StringComparison.Ordinal));
        }

        var path = Word();
        if (word is "tolower" or "toupper")
        {
            Must(")");
            return new TownComparison(path, Word(), Values()).Holds;
        }

        Must(",");
        var value = Value();
        Must(")");
        return new TownComparison(path, word, [value]).Holds;
    }

    private TownTest Elements(string path, bool ofAll)
    {
        if (Take(")"))
        {
            return (record, _) => TownValues.At(record, path.Split('/')).Any();
        }

        var (variable, _, part) = (Word(), Must(":"), Either());
        Must(")");
        return (record, variables) => ofAll
            ? TownValues.At(record, path.Split('/')).All(element => part(record, variables.SetItem(variable, element)))
            : TownValues.At(record, path.Split('/')).Any(element => part(record, variables.SetItem(variable, element)));
    }

    private ImmutableArray<string?> Values()
    {
        if (!Take("("))
        {
            return [Value()];
        }

        var values = ImmutableArray.CreateBuilder<string?>();
        do
        {
            values.Add(Value());
        }
        while (Take(","));
        Must(")");
        return values.ToImmutable();
    }

    private string? Value() => Word() switch
    {
        ['\'', .. var text, '\''] => text.Replace("''", "'", StringComparison.Ordinal),
        ['"', .. var text, '"'] => text,
        "null" => null,
        var bare => bare,
    };

    private string Word() => _tokens.TryDequeue(out var token) && token is not (")" or "(" or ",") ? token : throw new FormatException("a word is missing");

    private bool Take(string token)
    {
        var isNext = Next.Equals(token, StringComparison.OrdinalIgnoreCase);
        if (isNext)
        {
            _tokens.Dequeue();
        }

        return isNext;
    }

    private bool Must(string token) => Take(token) ? true : throw new FormatException(token);

    [GeneratedRegex(@"'(?:[^']|'')*'|""[^""]*""|!=|<=|>=|[=<>()\[\],:]|[^\s'""=<>!()\[\],:]+", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
