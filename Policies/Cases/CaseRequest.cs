namespace Policies.Cases;

/// <summary>A request as it would come over the wire: not yet read, and perhaps not readable.</summary>
/// <param name="Client">The OAuth client.</param>
/// <param name="Day">The day it is.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Target">Path and query, percent-encoded.</param>
public sealed record CaseRequest(string Client, DateOnly Day, string Method, string Target);
