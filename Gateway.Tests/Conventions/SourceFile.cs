namespace Gateway.Tests.Conventions;

/// <param name="Path">From the root of the project, with slashes.</param>
/// <param name="Text">All of it.</param>
internal sealed record SourceFile(string Path, string Text)
{
    public bool IsCSharp => Path.EndsWith(".cs", StringComparison.Ordinal);

    public string[] Lines { get; } = Text.TrimEnd('\n').Split('\n');
}
