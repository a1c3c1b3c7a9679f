using System.Collections.Immutable;
using Policies.Evaluate;
using Policies.Language;
using Policies.Shipped;

namespace Gateway.Decide;

/// <summary>
/// Reads a district's policies: every <c>*.yaml</c> below a directory, on top of the shipped floor and catalogs. <c>*.cases.yaml</c> are
/// the cases beside them, and no policies.
/// </summary>
internal static class PolicyDirectory
{
    private const string CaseFile = ".cases.yaml";

    /// <exception cref="DirectoryNotFoundException">There is no such directory.</exception>
    public static PolicyLoad Load(string directory) => PolicyLoad.From([.. ShippedPolicies.Texts, .. Texts(directory)]);

    /// <summary>The district's own texts, by file name.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such directory.</exception>
    public static ImmutableArray<PolicyText> Texts(string directory) => Read(directory, isCases: false);

    /// <summary>The cases beside them, by file name.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such directory.</exception>
    public static ImmutableArray<PolicyText> Cases(string directory) => Read(directory, isCases: true);

    private static ImmutableArray<PolicyText> Read(string directory, bool isCases)
    {
        if (!Directory.Exists(directory))
        {
            throw new DirectoryNotFoundException($"there is no directory {directory}");
        }

        return
        [
            .. Directory.EnumerateFiles(directory, "*.yaml", SearchOption.AllDirectories)
                .Where(file => file.EndsWith(CaseFile, StringComparison.Ordinal) == isCases)
                .Order(StringComparer.Ordinal)
                .Select(file => new PolicyText(file, File.ReadAllText(file))),
        ];
    }
}
