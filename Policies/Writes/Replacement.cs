using Policies.Catalogs;
using Policies.Evaluate;

namespace Policies.Writes;

/// <summary>Whether a part of a record may be put in the place of another, or removed: only where the client sees all of it.</summary>
internal static class Replacement
{
    public static Refused? Refusal(ResourceAccess access, Field part)
    {
        if (Guarded(part) is { } list)
        {
            return Because(part, $"elements of `{list.Path}` can be withheld by their value", "floor/value-guarded");
        }

        return access.Unseen(Within(part)) is { } unseen
            ? Because(part, $"`{unseen.Path}` is withheld from this client", access.RulingOn(unseen).Rule)
            : null;
    }

    private static Field? Guarded(Field part) => part.CanGoByValue ? part : part.Members.Values.Select(Guarded).FirstOrDefault(list => list is not null);

    private static IEnumerable<Field> Within(Field part) => part.Members.Values.SelectMany(member => Within(member).Prepend(member));

    private static Refused Because(Field part, string why, string rule) => Refused.Because(
        RefusalCode.WriteErasesWithheldField,
        $"`{part.Path}` would be replaced whole, and {why}, so that it would be erased unseen; write the members that are granted one by one",
        rule: rule);
}
