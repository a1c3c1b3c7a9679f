using System.Collections.Immutable;
using Policies.Evaluate;

namespace Policies.Queries;

/// <summary>What the guard says of a query: the parameters to forward, or why not.</summary>
internal sealed record QueryVerdict
{
    private QueryVerdict()
    {
    }

    public ImmutableArray<QueryParameter> Forward { get; private init; } = [];

    public QueryRefusal? Refusal { get; private init; }

    public static QueryVerdict Pass(IEnumerable<QueryParameter> forward) => new() { Forward = [.. forward] };

    public static QueryVerdict Refuse(QueryRefusal refusal) => new() { Refusal = refusal };
}
