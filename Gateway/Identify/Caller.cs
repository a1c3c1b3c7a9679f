namespace Gateway.Identify;

/// <summary>Who asks, as a valid token says. Policy knows the agreement the client acts under.</summary>
/// <param name="Client">The OAuth client.</param>
internal sealed record Caller(string Client);
