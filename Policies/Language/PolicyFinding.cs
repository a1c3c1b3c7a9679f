namespace Policies.Language;

/// <summary>Something wrong, or worth knowing, in a policy text.</summary>
/// <param name="At">Where.</param>
/// <param name="Severity">Whether the policies can be used all the same.</param>
/// <param name="Message">What is wrong and how to mend it; lower case, no full stop.</param>
public sealed record PolicyFinding(SourceSpan At, FindingSeverity Severity, string Message)
{
    /// <summary><c>file:line:column: error: message</c>.</summary>
    public override string ToString() => $"{At}: {Word(Severity)}: {Message}";

    private static string Word(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "note",
    };
}
