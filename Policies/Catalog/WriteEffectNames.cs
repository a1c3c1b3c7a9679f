namespace Policies.Catalogs;

/// <summary>The names of the effects as catalogs write them, and the methods that can have them.</summary>
internal static class WriteEffectNames
{
    public static IReadOnlyDictionary<string, WriteEffect> ByName { get; } = new Dictionary<string, WriteEffect>(StringComparer.Ordinal)
    {
        ["create"] = WriteEffect.Create,
        ["create-or-replace"] = WriteEffect.CreateOrReplace,
        ["replace"] = WriteEffect.Replace,
        ["merge"] = WriteEffect.Merge,
        ["patch"] = WriteEffect.Patch,
        ["delete"] = WriteEffect.Delete,
    };

    /// <summary>What each method can be made to do: a collection takes POST, and a record the others.</summary>
    public static IReadOnlyDictionary<string, WriteEffect[]> ByMethod { get; } = new Dictionary<string, WriteEffect[]>(StringComparer.Ordinal)
    {
        ["POST"] = [WriteEffect.Create, WriteEffect.CreateOrReplace],
        ["PUT"] = [WriteEffect.Replace, WriteEffect.CreateOrReplace, WriteEffect.Merge],
        ["PATCH"] = [WriteEffect.Patch],
        ["DELETE"] = [WriteEffect.Delete],
    };

    public static string ToName(this WriteEffect effect) => ByName.Single(pair => pair.Value == effect).Key;
}
