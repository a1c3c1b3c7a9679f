using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Gateway.Deliver;

/// <summary>The entity tags that a condition names (RFC 9110, 13.1): a list, or <c>*</c> for whatever there is.</summary>
internal sealed class EntityTags
{
    private readonly IList<EntityTagHeaderValue> _tags;

    private EntityTags(IList<EntityTagHeaderValue> tags) => _tags = tags;

    private bool IsAny => _tags is [var only] && only.Equals(EntityTagHeaderValue.Any);

    /// <summary>Null when there is no such header, or it cannot be read: then there is no condition, for a full answer is always right.</summary>
    public static EntityTags? Parse(StringValues header) =>
        header.Count > 0 && EntityTagHeaderValue.TryParseStrictList([.. header!], out var tags) && tags.Count > 0
            && (tags.Count == 1 || !tags.Contains(EntityTagHeaderValue.Any))
            ? new(tags)
            : null;

    /// <summary>By strong comparison, which no weak tag passes. An answer without a tag is only matched by <c>*</c>.</summary>
    public bool HasStrongly(EntityTagHeaderValue? tag) => Has(tag, isStrong: true);

    /// <summary>By weak comparison.</summary>
    public bool HasWeakly(EntityTagHeaderValue? tag) => Has(tag, isStrong: false);

    private bool Has(EntityTagHeaderValue? tag, bool isStrong) =>
        IsAny || (tag is not null && _tags.Any(named => named.Compare(tag, useStrongComparison: isStrong)));
}
