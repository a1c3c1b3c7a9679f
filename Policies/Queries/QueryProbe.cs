using Policies.Agreements;
using Policies.Evaluate;

namespace Policies.Queries;

/// <summary>A question that can be written in a standard's grammar, to find out whether it may be asked.</summary>
/// <param name="Right">The right it takes.</param>
/// <param name="Parameter">The parameter, in the catalog's spelling.</param>
/// <param name="Value">A value that says nothing.</param>
/// <param name="Field">Path of the field it is about, or null.</param>
/// <param name="Comparison">How the field is compared, where the standard has several ways: <c>=</c> or <c>any</c>.</param>
internal sealed record QueryProbe(QueryRight Right, string Parameter, string Value, string? Field = null, string? Comparison = null)
{
    /// <summary>Asks a parameter that selects fields for one that there is not, which takes the right to have it left out.</summary>
    public static QueryProbe Narrowing(string parameter) => new(QueryRight.Narrow, parameter, "no_such_field");

    /// <summary>
    /// Whether a verdict lets the question through: that another parameter must be given too is no refusal of this one, and one that is
    /// answered without what it was about was not let through.
    /// </summary>
    public bool IsLetThroughBy(QueryVerdict verdict) =>
        (verdict.Refusal?.Code is null or RefusalCode.ParameterRequired) && (Right == QueryRight.Narrow || verdict.LeftOut.IsEmpty);
}
