using System.Collections.Immutable;
using Policies.Agreements;
using Policies.Catalogs;
using Policies.Evaluate;

namespace Policies.Writes;

/// <summary>Whether a client may write to a resource at all, before anybody looks at what it writes.</summary>
internal static class WriteAccess
{
    private const string PinnedKey = "floor/pinned-key";

    /// <summary>Why not, or null.</summary>
    /// <param name="effect">What the SIS makes of the write.</param>
    /// <param name="access">What the agreement gives of the resource.</param>
    /// <param name="isCollection">The path is that of a collection.</param>
    /// <param name="query">A write has none.</param>
    public static Refused? Refusal(WriteEffect effect, ResourceAccess access, bool isCollection, ImmutableArray<QueryParameter> query) =>
        NotGranted(effect, access) ?? Telling(access, isCollection) ?? Erasing(effect, access) ?? (query.IsEmpty
            ? null
            : Refused.Because(RefusalCode.UnknownParameter, $"`{query[0].Name}` is no parameter of a write", rule: access.Floor.RuleForName(query[0].Name)));

    private static Refused? NotGranted(WriteEffect effect, ResourceAccess access) => access.Write.HasFlag(Needed(effect))
        ? null
        : Refused.Because(
            RefusalCode.WriteNotGranted,
            $"the agreement does not grant to {string.Join(" and ", Needed(effect).ToNames())} records of `{access.Resource.Name}`",
            rule: FieldRuling.NotGranted);

    /// <summary>A record that is withheld whole is not to be seen; whether it could be changed or removed would show that it is there.</summary>
    private static Refused? Telling(ResourceAccess access, bool isCollection) => isCollection || !access.Resource.CanBeWithheldWhole
        ? null
        : Refused.Because(
            RefusalCode.WriteClosed,
            $"a record of `{access.Resource.Name}` can be withheld whole, and what becomes of a write to it would tell that it is there",
            rule: PinnedKey);

    private static Refused? Erasing(WriteEffect effect, ResourceAccess access)
    {
        if (effect is not (WriteEffect.Replace or WriteEffect.CreateOrReplace))
        {
            return null;
        }

        return access.Resource.CanBeWithheldWhole ? ErasedWhole(access.Resource)
            : access.Unseen(access.Resource.AllFields()) is { } unseen ? Erased(unseen, access.RulingOn(unseen).Rule)
            : access.Resource.AllFields().FirstOrDefault(field => field.CanGoByValue) is { } list ? Erased(list, "floor/value-guarded")
            : null;
    }

    /// <summary>Who names the id of a record that it does not see would put its own in that one's place, and hear that there was one.</summary>
    private static Refused ErasedWhole(Resource resource) => Refused.Because(
        RefusalCode.WriteErasesWithheldField,
        $"a record of `{resource.Name}` can be withheld whole, and one that is would be replaced unseen; write where the system only creates",
        rule: PinnedKey);

    private static Refused Erased(Field field, string rule) => Refused.Because(
        RefusalCode.WriteErasesWithheldField,
        $"a record would be replaced whole, and what is withheld from this client would be erased, such as `{field.Path}` or some of it "
            + $"(rule {rule}); write where the system merges, or have all of the record granted",
        rule: rule);

    private static WriteRight Needed(WriteEffect effect) => effect switch
    {
        WriteEffect.Create => WriteRight.Create,
        WriteEffect.CreateOrReplace => WriteRight.Create | WriteRight.Replace,
        WriteEffect.Replace => WriteRight.Replace,
        WriteEffect.Merge or WriteEffect.Patch => WriteRight.Modify,
        WriteEffect.Delete => WriteRight.Delete,
        _ => throw new InvalidOperationException("an effect without a right"),
    };
}
