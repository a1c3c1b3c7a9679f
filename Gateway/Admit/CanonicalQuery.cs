using System.Collections.Immutable;
using Policies.Evaluate;

namespace Gateway.Admit;

/// <summary>Reads the query of a request target: <c>name=value</c> pairs joined by <c>&amp;</c>.</summary>
internal static class CanonicalQuery
{
    private const int MaxLength = 8192;
    private const int MaxParameters = 64;

    /// <summary>The decoded parameters; null with a sentence for the caller when the query could be read in more than one way.</summary>
    public static ImmutableArray<QueryParameter>? Parse(string query, out string problem)
    {
        problem = "";
        if (query.Length == 0)
        {
            return [];
        }

        var pairs = query.Split('&');
        if (query.Length > MaxLength || pairs.Length > MaxParameters)
        {
            problem = $"the query may have at most {MaxLength} characters and {MaxParameters} parameters";
            return null;
        }

        var parameters = new QueryParameter[pairs.Length];
        foreach (var (index, pair) in pairs.Index())
        {
            if (Pair(pair) is not { } parameter)
            {
                problem = $"parameter {index + 1} of the query has no name, or holds a semicolon (write it %3B), a control character or a broken or doubled escape";
                return null;
            }

            parameters[index] = parameter;
        }

        return [.. parameters];
    }

    private static QueryParameter? Pair(string pair)
    {
        var sign = pair.IndexOf('=', StringComparison.Ordinal);
        var name = PercentText.Decode(sign < 0 ? pair : pair[..sign], plusIsSpace: true);
        var value = PercentText.Decode(sign < 0 ? "" : pair[(sign + 1)..], plusIsSpace: true);
        return string.IsNullOrEmpty(name) || value is null || pair.Contains(';', StringComparison.Ordinal) ? null : new(name, value);
    }
}
