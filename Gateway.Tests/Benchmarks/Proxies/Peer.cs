namespace Gateway.Tests.Benchmarks.Proxies;

/// <summary>One of the proxies that are compared.</summary>
/// <param name="Name">As tables show it.</param>
/// <param name="Port">Where it listens.</param>
/// <param name="Process">The process that is measured.</param>
/// <param name="Token">The bearer token it wants; empty for none.</param>
/// <param name="Redacts">Its answers are redacted.</param>
internal sealed record Peer(string Name, int Port, Child Process, string Token, bool Redacts);
