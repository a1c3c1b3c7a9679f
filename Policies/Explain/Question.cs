using Policies.Agreements;

namespace Policies.Explain;

/// <summary>Something that may be asked of a resource.</summary>
/// <param name="Right">The right it takes.</param>
/// <param name="Parameter">The query parameter, or the argument of a question by POST.</param>
/// <param name="Field">Path of the field it is about, or null.</param>
/// <param name="Comparison">How the field may be compared, where the standard has several ways: <c>=</c> or <c>any</c>.</param>
public sealed record Question(QueryRight Right, string Parameter, string? Field, string? Comparison);
