namespace Policies.Queries;

/// <summary>One comparison of a OneRoster filter: <c>familyName='Nguyen'</c>.</summary>
/// <param name="Path">The field, dotted.</param>
/// <param name="Predicate">One of <c>= != &gt; &gt;= &lt; &lt;= ~</c>.</param>
/// <param name="Value">The value between the quotes.</param>
internal sealed record OneRosterClause(string Path, string Predicate, string Value);
