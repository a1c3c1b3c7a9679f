namespace Gateway.Tests.Benchmarks.Load;

/// <summary>What a load generator asks.</summary>
/// <param name="Port">On 127.0.0.1.</param>
/// <param name="Path">Path and query.</param>
/// <param name="Token">Bearer token; empty for none.</param>
/// <param name="Connections">How many ask at a time.</param>
/// <param name="Seconds">After so long no new request is sent. With 0 each connection asks once.</param>
internal sealed record LoadTarget(int Port, string Path, string Token, int Connections, double Seconds)
{
    /// <summary>The request as it goes over the wire.</summary>
    public string Request =>
        $"GET {Path} HTTP/1.1\r\nHost: 127.0.0.1:{Port}\r\nAccept: application/json\r\n{(Token.Length > 0 ? $"Authorization: Bearer {Token}\r\n" : "")}\r\n";
}
