namespace Policies.Catalogs;

/// <summary>The names of the classes as policies write them.</summary>
internal static class SensitivityNames
{
    public static IReadOnlyDictionary<string, Sensitivity> ByName { get; } =
        Enum.GetValues<Sensitivity>().ToDictionary(ToName, StringComparer.Ordinal);

    public static string ToName(this Sensitivity sensitivity) => sensitivity switch
    {
        Sensitivity.Unclassified => "unclassified",
        Sensitivity.Status => "status",
        Sensitivity.StrongProxy => "strong-proxy",
        Sensitivity.WeakProxy => "weak-proxy",
        Sensitivity.Mandated => "mandated",
        Sensitivity.FreeText => "free-text",
        Sensitivity.Extension => "extension",
        Sensitivity.Validator => "validator",
        Sensitivity.ChangeTime => "change-time",
        Sensitivity.Link => "link",
        Sensitivity.Identifier => "identifier",
        Sensitivity.Directory => "directory",
        Sensitivity.Education => "education",
        Sensitivity.Health => "health",
        _ => throw new ArgumentOutOfRangeException(nameof(sensitivity)),
    };
}
