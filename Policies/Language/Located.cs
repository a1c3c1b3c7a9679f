namespace Policies.Language;

/// <summary>A value and where it was written.</summary>
internal readonly record struct Located<T>(T Value, SourceSpan At);
