using System.Reflection;
using Policies.Language;

namespace Policies.Shipped;

/// <summary>The floor and the catalogs that come with the gateway.</summary>
public static class ShippedPolicies
{
    private const string CaseFile = ".cases.yaml";

    private static readonly Lazy<IReadOnlyList<PolicyText>> All =
        new(() => [.. Read(".yaml").Where(text => !text.File.EndsWith(CaseFile, StringComparison.Ordinal))]);

    private static readonly Lazy<IReadOnlyList<PolicyText>> AllCases = new(() => [.. Read(CaseFile)]);

    private static readonly Lazy<string> TheSchema = new(() => Read("policy.schema.json").Single().Text);

    /// <summary>Their texts, under the names <c>shipped/…</c>.</summary>
    public static IReadOnlyList<PolicyText> Texts => All.Value;

    /// <summary>The cases that show what they mean.</summary>
    public static IReadOnlyList<PolicyText> Cases => AllCases.Value;

    /// <summary>JSON Schema (draft 2020-12) of the language that policies are written in, for editors.</summary>
    public static string Schema => TheSchema.Value;

    private static IEnumerable<PolicyText> Read(string ending)
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(ending, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return new($"shipped/{name}", reader.ReadToEnd());
        }
    }
}
