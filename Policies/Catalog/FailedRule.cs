namespace Policies.Catalogs;

/// <summary>How a rule is named that could not be worked out. What hangs on it is withheld.</summary>
internal static class FailedRule
{
    public const string Ending = "/erred";

    public static bool Is(string rule) => rule.EndsWith(Ending, StringComparison.Ordinal);
}
