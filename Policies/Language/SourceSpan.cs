namespace Policies.Language;

/// <summary>A place in a policy text.</summary>
/// <param name="File">The name the text was handed in under.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
public readonly record struct SourceSpan(string File, long Line, long Column)
{
    /// <summary><c>file:line:column</c>, as editors and terminals understand it.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}";
}
