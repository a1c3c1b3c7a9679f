namespace Gateway.Redact;

/// <summary>A neighbouring page, reduced to numbers: nothing else of the SIS's own link passes.</summary>
/// <param name="Relation">first, prev, next or last (RFC 8288).</param>
/// <param name="Offset">Records to skip.</param>
/// <param name="Limit">Records on the page.</param>
internal sealed record PageLink(string Relation, int Offset, int Limit);
