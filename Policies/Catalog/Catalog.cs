using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Policies.Catalogs;

/// <summary>What student records look like in one data standard.</summary>
public sealed record Catalog
{
    /// <summary>Its name in agreements and settings: <c>oneroster-1.2</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The standard's own name and version.</summary>
    public required string Standard { get; init; }

    /// <summary>What all its paths begin with: <c>/data/v3/ed-fi</c>, or nothing.</summary>
    public required string Base { get; init; }

    /// <summary>Words that lead elsewhere where an id might stand: <c>deletes</c>.</summary>
    public ImmutableArray<string> NotIds { get; init; } = [];

    /// <summary>Paths that are closed to everybody, whatever resource has such a path.</summary>
    public ImmutableArray<ClosedPath> Closed { get; init; } = [];

    /// <summary>How its queries are written.</summary>
    public required QueryGrammar Grammar { get; init; }

    /// <summary>The most records one page may hold.</summary>
    public required int MaxLimit { get; init; }

    /// <summary>The response header that carries the number of records found, if the standard has one.</summary>
    public string? TotalHeader { get; init; }

    /// <summary>What the SIS makes of each method that writes; a method that is not here is not understood, and closed.</summary>
    public FrozenDictionary<string, WriteEffect> Writes { get; init; } = FrozenDictionary<string, WriteEffect>.Empty;

    /// <summary>Its resources by name.</summary>
    public required FrozenDictionary<string, Resource> Resources { get; init; }
}
