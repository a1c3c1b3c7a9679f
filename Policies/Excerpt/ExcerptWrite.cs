using System.Collections.Immutable;
using Policies.Explain;
using Policies.Writes;

namespace Policies.Excerpt;

/// <summary>A write that may be done on a path of an API.</summary>
/// <param name="Method">As the document writes it: in small letters.</param>
/// <param name="Bodies">What a body may hold, by media type; null for one that is no record but says what is done to one. Empty when there is no body.</param>
internal sealed record ExcerptWrite(string Method, ImmutableSortedDictionary<string, GrantTree?> Bodies)
{
    /// <param name="write">The write.</param>
    /// <param name="record">What of a record may be had.</param>
    public static ExcerptWrite Of(WriteOption write, GrantTree record) => new(
        string.Concat(write.Method.Select(char.ToLowerInvariant)),
        write.MediaTypes.ToImmutableSortedDictionary(type => type, type => type == BodyCheck.JsonPatch ? null : record, StringComparer.Ordinal));
}
