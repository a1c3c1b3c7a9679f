using System.Collections.Immutable;

namespace Policies.Evaluate;

/// <summary>Who asks for what, when. All text is decoded, once.</summary>
public sealed record AccessRequest
{
    /// <summary>The authenticated OAuth client.</summary>
    public required string Client { get; init; }

    /// <summary>The day it is, UTC.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>HTTP method, upper case.</summary>
    public required string Method { get; init; }

    /// <summary>Path segments.</summary>
    public required ImmutableArray<string> Path { get; init; }

    /// <summary>Query parameters in the order they were written.</summary>
    public ImmutableArray<QueryParameter> Query { get; init; } = [];
}
