using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Gateway.Demo.Documents;

namespace Gateway.Demo.Http;

/// <summary>A OneRoster filter: one clause, or two joined by AND or OR.</summary>
internal sealed partial record Filter(ImmutableArray<Clause> Clauses, bool Either)
{
    public static Filter Parse(string text)
    {
        var match = Grammar().Match(text);
        if (!match.Success)
        {
            throw new BadQueryException($"Bad filter: {text}");
        }

        var clauses = Enumerable.Range(0, match.Groups["field"].Captures.Count).Select(number => new Clause(
            Capture(match, "field", number), Capture(match, "predicate", number), Capture(match, "value", number)));
        return new Filter([.. clauses], match.Groups["join"].Value.Equals("OR", StringComparison.OrdinalIgnoreCase));
    }

    public IEnumerable<int> Apply(IEnumerable<int> rows, DocumentSet set)
    {
        var columns = Clauses.Select(clause => Listing.KnownColumn(set, clause.Field)).ToArray();
        return rows.Where(row => Either ? Holding(columns, row).Any(held => held) : Holding(columns, row).All(held => held));
    }

    private IEnumerable<bool> Holding(Column[] columns, int row) => Clauses.Select((clause, number) => clause.Holds(columns[number], row));

    private static string Capture(Match match, string group, int number) => match.Groups[group].Captures[number].Value;

    [GeneratedRegex(
        @"^\s*(?:(?:^|(?<join>\bAND|\bOR)\s+)(?<field>[\w.\-]+)\s*(?<predicate>!=|>=|<=|=|>|<|~)\s*'(?<value>[^']*)'\s*){1,2}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Grammar();
}
