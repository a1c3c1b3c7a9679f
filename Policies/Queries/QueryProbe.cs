using Policies.Agreements;

namespace Policies.Queries;

/// <summary>A question that can be written in a standard's grammar, to find out whether it may be asked.</summary>
/// <param name="Right">The right it takes.</param>
/// <param name="Parameter">The parameter, in the catalog's spelling.</param>
/// <param name="Value">A value that says nothing.</param>
/// <param name="Field">Path of the field it is about, or null.</param>
/// <param name="Comparison">How the field is compared, where the standard has several ways: <c>=</c> or <c>any</c>.</param>
internal sealed record QueryProbe(QueryRight Right, string Parameter, string Value, string? Field = null, string? Comparison = null);
