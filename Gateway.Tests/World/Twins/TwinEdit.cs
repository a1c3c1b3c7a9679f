using System.Text.RegularExpressions;
using Policies.Language;

namespace Gateway.Tests.World.Twins;

/// <summary>A change of one policy text.</summary>
/// <param name="File">The end of its name.</param>
/// <param name="Pattern">What is replaced, wherever it stands.</param>
/// <param name="Off">What takes its place.</param>
internal sealed record TwinEdit(string File, string Pattern, string Off)
{
    public IReadOnlyList<PolicyText> In(IReadOnlyList<PolicyText> texts)
    {
        var text = texts.Single(text => text.File.EndsWith("/" + File, StringComparison.Ordinal));
        var changed = Regex.Replace(text.Text, Pattern, Off);
        Assert.NotEqual(text.Text, changed);
        return [.. texts.Where(other => other != text), text with { Text = changed }];
    }
}
