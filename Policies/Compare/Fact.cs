namespace Policies.Compare;

/// <summary>Something policies say that can be true of one set and not of another.</summary>
/// <param name="Agreement">Id of the agreement; empty for all of them.</param>
/// <param name="Resource"><c>catalog/resource</c>, or empty.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Name">The field, parameter, path or client.</param>
internal readonly record struct Fact(string Agreement, string Resource, ChangeKind Kind, string Name);
