using System.Collections.Immutable;
using Policies.Evaluate;
using Policies.Redaction;

namespace Policies.Queries;

/// <summary>What the guard says of a query: the parameters to forward, or why not.</summary>
internal sealed record QueryVerdict
{
    private QueryVerdict()
    {
    }

    public ImmutableArray<QueryParameter> Forward { get; private init; } = [];

    /// <summary>What was asked for and is withheld, and is left out of the question.</summary>
    public ImmutableArray<WithheldField> LeftOut { get; private init; } = [];

    public QueryRefusal? Refusal { get; private init; }

    public static QueryVerdict Pass(IEnumerable<QueryParameter> forward, IEnumerable<WithheldField> leftOut) => new() { Forward = [.. forward], LeftOut = [.. leftOut] };

    public static QueryVerdict Refuse(QueryRefusal refusal, IEnumerable<WithheldField>? leftOut = null) => new() { Refusal = refusal, LeftOut = [.. leftOut ?? []] };
}
