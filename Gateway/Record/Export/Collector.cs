namespace Gateway.Record.Export;

/// <summary>Where a collector of syslog listens.</summary>
/// <param name="Host">Its name, which its certificate must bear where there is one.</param>
/// <param name="Port">Its port.</param>
/// <param name="IsEncrypted">Over TLS.</param>
internal sealed record Collector(string Host, int Port, bool IsEncrypted)
{
    private const string Plain = "tcp";
    private const string Encrypted = "tls";

    /// <summary>Reads <c>tcp://host:port</c> and <c>tls://host:port</c>; null for anything else.</summary>
    public static Collector? Parse(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri is { Scheme: Plain or Encrypted, Port: > 0, PathAndQuery: "" or "/", UserInfo: "", Fragment: "" }
            ? new(uri.IdnHost, uri.Port, uri.Scheme == Encrypted)
            : null;
}
