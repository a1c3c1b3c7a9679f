using System.Collections.Immutable;
using Policies.Language;

namespace Policies.Agreements;

/// <summary>What a district has agreed with one party for one purpose. An allow-list: what it does not grant is withheld.</summary>
public sealed record Agreement
{
    /// <summary>Its name in the log and in client registrations.</summary>
    public required string Id { get; init; }

    /// <summary>With whom.</summary>
    public required Party Party { get; init; }

    /// <summary>What for.</summary>
    public required string Purpose { get; init; }

    /// <summary>On what ground in law: <c>34 CFR 99.31(a)(1)</c>.</summary>
    public required string Basis { get; init; }

    /// <summary>The board's resolution.</summary>
    public required string Resolution { get; init; }

    /// <summary>What the party must not do with the records, in the agreement's own words.</summary>
    public ImmutableArray<string> ProhibitedUses { get; init; } = [];

    /// <summary>First day, UTC.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day, UTC.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>OAuth client ids that act under it.</summary>
    public required ImmutableArray<string> Clients { get; init; }

    /// <summary>What is granted.</summary>
    public required ImmutableArray<Grant> Grants { get; init; }

    /// <summary>Where it is written.</summary>
    public required SourceSpan At { get; init; }

    /// <summary>Whether it holds on a day.</summary>
    public bool InForceOn(DateOnly day) => day >= From && day <= Until;
}
