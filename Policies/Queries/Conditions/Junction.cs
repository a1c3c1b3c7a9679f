using System.Collections.Immutable;

namespace Policies.Queries.Conditions;

/// <summary>Several conditions at once.</summary>
/// <param name="OfAll">All must hold; else one of them.</param>
/// <param name="Parts">At least two.</param>
internal sealed record Junction(bool OfAll, ImmutableArray<Condition> Parts) : Condition
{
    /// <summary>One condition stands for itself.</summary>
    public static Condition Of(bool ofAll, ImmutableArray<Condition> parts) => parts is [var only] ? only : new Junction(ofAll, parts);
}
