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

    /// <summary>Content hash of the policies that decided.</summary>
    public string Policy { get; init; } = "";
}
