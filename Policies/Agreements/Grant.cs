using System.Collections.Immutable;
using Policies.Language;

namespace Policies.Agreements;

/// <summary>What an agreement grants of one resource.</summary>
public sealed record Grant
{
    /// <summary>Id of the rule in decisions and audit entries: <c>agreement/lakeshore#1</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>Id of the catalog.</summary>
    public required string Catalog { get; init; }

    /// <summary>Name of the resource.</summary>
    public required string Resource { get; init; }

    /// <summary>Granted paths and where each is written. A container grants its members, but not those that must be named themselves.</summary>
    public required ImmutableArray<(string Path, SourceSpan At)> Fields { get; init; }

    /// <summary>On what ground in law the grant rests, where that of the agreement is not enough: for weak proxies.</summary>
    public string? Basis { get; init; }

    /// <summary>The board's resolution on this very grant.</summary>
    public string? Resolution { get; init; }

    /// <summary>The grant states a ground of its own and the board's word on it.</summary>
    public bool HasNamedBasis => Basis is not null && Resolution is not null;

    /// <summary>What may be done with query parameters.</summary>
    public required QueryRight Query { get; init; }

    /// <summary>What may be done to records.</summary>
    public WriteRight Write { get; init; }

    /// <summary>Where it is written.</summary>
    public required SourceSpan At { get; init; }
}
