namespace Gateway.Record;

/// <summary>Why an attempt ended as it did.</summary>
/// <param name="Code">A stable code: <c>parameter_on_withheld_field</c>.</param>
/// <param name="Rule">The rule that determined it, if one did: <c>floor/weak-proxy</c>.</param>
/// <param name="Parameter">The catalog's own name of the parameter concerned. Never the caller's spelling.</param>
internal sealed record Reason(string Code, string? Rule = null, string? Parameter = null);
