namespace Policies.Check;

/// <summary>What becomes of one part of an API.</summary>
/// <param name="Path">The path template.</param>
/// <param name="Kind">What is spoken of.</param>
/// <param name="Name">The property's dotted path, or the parameter's name; empty for the path itself.</param>
/// <param name="State">What becomes of it.</param>
/// <param name="Rule">The determining rule or code.</param>
public sealed record CoverageRow(string Path, CoverageKind Kind, string Name, CoverageState State, string Rule);
