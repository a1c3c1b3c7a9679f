namespace Policies.Redaction;

/// <summary>How often something was withheld. Never what.</summary>
/// <param name="Path">Dotted names from the record down; <c>parent.?</c> for members no catalog knows, so that no upstream text is repeated.</param>
/// <param name="Rule">The rule that withheld it.</param>
/// <param name="Count">Number of values, elements or records.</param>
public readonly record struct WithheldField(string Path, string Rule, long Count);
