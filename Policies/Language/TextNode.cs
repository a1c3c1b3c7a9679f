using YamlDotNet.Core;

namespace Policies.Language;

/// <summary>
/// A part of a policy text: plain text, a list or a mapping; two of the three are null. Lighter than YamlDotNet's own nodes, for a district
/// may have megabytes of agreements and wants to see what is wrong with them at once.
/// </summary>
internal sealed record TextNode(Mark Start)
{
    public string? Text { get; init; }

    public IReadOnlyList<TextNode>? Items { get; init; }

    /// <summary>In the order of the text; no two keys are the same text.</summary>
    public IReadOnlyList<KeyValuePair<TextNode, TextNode>>? Pairs { get; init; }
}
