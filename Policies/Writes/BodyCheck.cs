using System.Collections.Immutable;
using Policies.Catalogs;
using Policies.Evaluate;

namespace Policies.Writes;

/// <summary>
/// Looks at the body of a write with the plan by which answers are redacted: what would be withheld from this client may not be written by
/// it either, so that a body is no way to ask, and nothing that the client cannot see is erased.
/// </summary>
public sealed class BodyCheck
{
    private const string Json = "application/json";
    private const string MergePatch = "application/merge-patch+json";
    internal const string JsonPatch = "application/json-patch+json";

    private readonly WriteEffect _effect;
    private readonly ResourceAccess _access;

    internal BodyCheck(WriteEffect effect, ResourceAccess access) => (_effect, _access) = (effect, access);

    /// <summary>The media types of a body here.</summary>
    public ImmutableArray<string> MediaTypes => _effect == WriteEffect.Patch ? [MergePatch, JsonPatch] : [Json];

    /// <summary>Looks at a body.</summary>
    /// <param name="mediaType">Its media type without parameters, or null when it states none.</param>
    /// <param name="body">All of it.</param>
    public BodyVerdict Check(string? mediaType, ReadOnlyMemory<byte> body) => MediaTypes.FirstOrDefault(known => known.Equals(mediaType, StringComparison.OrdinalIgnoreCase)) switch
    {
        null => BodyVerdict.Refuse(Refused.Because(RefusalCode.UnsupportedMediaType, $"the body must be {string.Join(" or ", MediaTypes)}")),
        JsonPatch => new PatchBody(_access).Check(body),
        MergePatch => new MergeBody(_access).Check(body),
        _ => _effect == WriteEffect.Merge ? new MergeBody(_access).Check(body) : RecordBody.Check(_access, body),
    };
}
