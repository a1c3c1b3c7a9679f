using Policies.Evaluate;
using Policies.Shipped;

namespace Gateway.Tests.Language;

/// <summary>What there is to say about a text that is put beside the shipped policies, as <c>line:column severity: message</c>.</summary>
internal static class Findings
{
    public static IReadOnlyList<string> In(string text) =>
    [
        .. PolicyLoad.From([.. ShippedPolicies.Texts, new("own.yaml", text)]).Findings.Select(finding => finding.ToString()),
    ];

    /// <summary>The text has one finding, at this place, with these words in it.</summary>
    public static void Say(string text, string place, params string[] words)
    {
        var finding = Assert.Single(In(text));
        Assert.StartsWith($"own.yaml:{place}: error: ", finding, StringComparison.Ordinal);
        Assert.All(words, word => Assert.Contains(word, finding, StringComparison.Ordinal));
    }
}
