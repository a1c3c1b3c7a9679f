using Policies.Catalogs;
using Policies.Language;
using Policies.Shipped;

namespace Gateway.Tests.Catalogs;

/// <summary>The floor we ship, whole or with something taken out.</summary>
internal static class ShippedFloor
{
    public static PolicyText Text { get; } = ShippedPolicies.Texts.Single(text => text.Text.Contains("floor: shipped", StringComparison.Ordinal));

    public static Floor Whole { get; } = Read(Text.Text);

    /// <summary>The floor's text with each of the given passages taken out.</summary>
    public static string Without(params string[] passages) => passages.Aggregate(Text.Text, (text, passage) =>
    {
        Assert.Contains(passage, text, StringComparison.Ordinal);
        return text.Replace(passage, "", StringComparison.Ordinal);
    });

    public static Floor Read(string text)
    {
        var findings = new FindingList();
        var floor = new PolicyParser(findings).Parse([new("floor", text)]).Floor;
        Assert.Empty(findings.ToImmutable());
        return floor;
    }
}
