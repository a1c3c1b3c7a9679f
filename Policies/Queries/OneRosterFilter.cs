using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Policies.Queries;

/// <summary>
/// A OneRoster filter (1.1 and 1.2, "Filtering"): comparisons joined by AND or by OR. Values stand in single quotes and hold
/// none; the standard has no way to escape one, so a value with a quote, or with a backslash that another reader might take for an
/// escape, could be read in two ways and is refused.
/// </summary>
internal sealed partial record OneRosterFilter(ImmutableArray<OneRosterClause> Clauses, string Connective)
{
    private const int MaxClauses = 20;

    /// <summary>The filter, or null when the text does not follow the grammar.</summary>
    public static OneRosterFilter? Parse(string text)
    {
        var clauses = ImmutableArray.CreateBuilder<OneRosterClause>();
        var connectives = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; clauses.Count < MaxClauses;)
        {
            if (Clause().Match(text, at) is not { Success: true } clause || clause.Index != at)
            {
                return null;
            }

            clauses.Add(new(clause.Groups["path"].Value, clause.Groups["predicate"].Value, clause.Groups["value"].Value));
            at += clause.Length;
            if (at == text.Length)
            {
                return connectives.Count <= 1 ? new(clauses.ToImmutable(), connectives.FirstOrDefault() ?? "") : null;
            }

            if (Joint().Match(text, at) is not { Success: true } joint)
            {
                return null;
            }

            connectives.Add(joint.Groups["connective"].Value.ToUpperInvariant());
            at += joint.Length;
        }

        return null;
    }

    /// <summary>The filter in one spelling, with no space around the predicates.</summary>
    public override string ToString() =>
        string.Join($" {Connective} ", Clauses.Select(clause => $"{clause.Path}{clause.Predicate}'{clause.Value}'"));

    [GeneratedRegex(@"\G\s*(?<path>[A-Za-z_][A-Za-z0-9_\-]*(\.[A-Za-z_][A-Za-z0-9_\-]*)*)\s*(?<predicate>!=|>=|<=|=|>|<|~)\s*'(?<value>[^'\\]*)'\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Clause();

    [GeneratedRegex(@"\G(?<connective>AND|OR)(?=[\s])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Joint();
}
