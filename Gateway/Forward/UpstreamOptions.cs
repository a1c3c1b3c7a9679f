namespace Gateway.Forward;

/// <summary>Which cluster serves a catalog, and how the gateway proves itself there.</summary>
internal sealed class UpstreamOptions
{
    /// <summary>Id of a cluster of the <c>ReverseProxy:Clusters</c> section.</summary>
    public string? Cluster { get; set; }

    /// <summary>Scheme of the Authorization header: Bearer or Basic. <value>The default is Bearer.</value></summary>
    public string Scheme { get; set; } = "Bearer";

    /// <summary>File with the credential: a token, or for Basic <c>user:password</c>. Preferred to <see cref="Credential"/>.</summary>
    public string? CredentialFile { get; set; }

    /// <summary>The credential itself, for settings that come from a secret store.</summary>
    public string? Credential { get; set; }
}
