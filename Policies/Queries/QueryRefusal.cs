using Policies.Evaluate;

namespace Policies.Queries;

/// <summary>Why a parameter is refused.</summary>
/// <param name="Code">The stable reason.</param>
/// <param name="Parameter">The catalog's name of the parameter; null when it knows none.</param>
/// <param name="Detail">A sentence for the caller.</param>
/// <param name="Rule">The determining rule, if one did.</param>
internal sealed record QueryRefusal(RefusalCode Code, string? Parameter, string Detail, string? Rule = null);
