namespace Policies.Language;

/// <summary>One policy document as it was handed in.</summary>
/// <param name="File">A name for messages, usually the path.</param>
/// <param name="Text">YAML, one document.</param>
public sealed record PolicyText(string File, string Text);
