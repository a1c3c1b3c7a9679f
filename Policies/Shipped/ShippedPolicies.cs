using System.Reflection;
using Policies.Language;

namespace Policies.Shipped;

/// <summary>The floor and the catalogs that come with the gateway.</summary>
public static class ShippedPolicies
{
    private static readonly Lazy<IReadOnlyList<PolicyText>> All = new(() => [.. Read()]);

    /// <summary>Their texts, under the names <c>shipped/…</c>.</summary>
    public static IReadOnlyList<PolicyText> Texts => All.Value;

    private static IEnumerable<PolicyText> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return new($"shipped/{name}", reader.ReadToEnd());
        }
    }
}
