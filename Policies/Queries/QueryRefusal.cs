using Policies.Evaluate;

namespace Policies.Queries;

/// <summary>Why a parameter is refused.</summary>
/// <param name="Code">The stable reason.</param>
/// <param name="Parameter">The catalog's name of the parameter; null when it knows none.</param>
/// <param name="Detail">A sentence for the caller.</param>
/// <param name="Rule">The determining rule, if one did.</param>
internal sealed record QueryRefusal(RefusalCode Code, string? Parameter, string Detail, string? Rule = null)
{
    /// <summary>The agreement does not allow this kind of question.</summary>
    public static QueryRefusal NotGranted(string parameter) => new(
        RefusalCode.ParameterNotGranted, parameter, $"the agreement does not grant `{parameter}` on this resource", FieldRuling.NotGranted);

    /// <summary>A key that pins the records down was not given.</summary>
    public static QueryRefusal Unpinned(string parameter) => new(
        RefusalCode.ParameterRequired,
        parameter,
        $"`{parameter}` must be given: records of this resource can be withheld whole, and without it their number would show",
        "floor/pinned-key");
}
