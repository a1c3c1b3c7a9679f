namespace Policies.Queries.OData;

/// <summary>The inside of a lambda.</summary>
/// <param name="Variable">What stands for an element.</param>
/// <param name="Path">The list it is an element of, dotted, from the record down.</param>
internal sealed record ODataScope(string Variable, string Path);
