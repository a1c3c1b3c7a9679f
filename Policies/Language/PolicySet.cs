using System.Collections.Frozen;
using System.Collections.Immutable;
using Policies.Agreements;
using Policies.Catalogs;

namespace Policies.Language;

/// <summary>All policies that hold together: what the standards say, what never leaves, what was agreed.</summary>
internal sealed record PolicySet
{
    public required Floor Floor { get; init; }

    public required FrozenDictionary<string, Catalog> Catalogs { get; init; }

    public required ImmutableArray<Agreement> Agreements { get; init; }
}
