namespace Policies.Redaction;

/// <summary>How often a field was released.</summary>
/// <param name="Path">Dotted names from the record down.</param>
/// <param name="Count">Number of values.</param>
public readonly record struct ReleasedField(string Path, long Count);
