namespace Policies.Agreements;

/// <summary>The names of the write rights as agreements write them.</summary>
internal static class WriteRightNames
{
    public static IReadOnlyDictionary<string, WriteRight> ByName { get; } = new Dictionary<string, WriteRight>(StringComparer.Ordinal)
    {
        ["create"] = WriteRight.Create,
        ["replace"] = WriteRight.Replace,
        ["modify"] = WriteRight.Modify,
        ["delete"] = WriteRight.Delete,
    };

    /// <summary>The rights there are in <paramref name="rights"/>.</summary>
    public static IReadOnlyList<string> ToNames(this WriteRight rights) => [.. ByName.Where(pair => rights.HasFlag(pair.Value)).Select(pair => pair.Key)];
}
