using System.Collections.Immutable;
using Policies.Evaluate;

namespace Gateway.Admit;

/// <summary>
/// A request that can be read in exactly one way: decoded once, with nothing left that another reader might decode again.
/// What is matched against policy and what is sent to the SIS are both made from it.
/// </summary>
internal sealed record CanonicalRequest
{
    /// <summary>Upper case.</summary>
    public required string Method { get; init; }

    /// <summary>Decoded, without empty, <c>.</c> or <c>..</c> segments.</summary>
    public required ImmutableArray<string> Path { get; init; }

    /// <summary>Decoded, in order.</summary>
    public required ImmutableArray<QueryParameter> Query { get; init; }
}
