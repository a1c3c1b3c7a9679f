using System.Collections.Immutable;
using Policies.Agreements;

namespace Policies.Evaluate;

/// <summary>The answer to an <see cref="AccessRequest"/>: an <see cref="Allowed"/> or a <see cref="Refused"/>, with its reasons.</summary>
public abstract record Decision
{
    private protected Decision()
    {
    }

    /// <summary>The agreement the client acts under, once known.</summary>
    public Agreement? Agreement { get; init; }

    /// <summary>Id of the catalog the path belongs to, once known.</summary>
    public string? Catalog { get; init; }

    /// <summary>Name of the resource, once known.</summary>
    public string? Resource { get; init; }

    /// <summary>The template of the path, once known.</summary>
    public string? Route { get; init; }

    /// <summary>The rules that determined it: of a refusal the one that refuses, of an answer the grants through which something leaves.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];

    /// <summary>The rules that could not be worked out. What hangs on one is refused.</summary>
    public ImmutableArray<string> Erred { get; init; } = [];

    /// <summary>Content hash of the policies that decided.</summary>
    public string Policy { get; init; } = "";
}
