namespace Gateway.Redact;

/// <summary>Bounds on the answers the gateway checks. An answer beyond one of them is closed.</summary>
internal sealed class RedactionOptions
{
    /// <summary>Largest body, after decompression, in bytes. <value>The default is 64 MiB.</value></summary>
    public long MaxBodyBytes { get; set; } = 64L << 20;

    /// <summary>Deepest nesting. <value>The default is 64.</value></summary>
    public int MaxDepth { get; set; } = 64;

    /// <summary>Longest single name, string or number in bytes. <value>The default is 1 MiB.</value></summary>
    public int MaxTokenBytes { get; set; } = 1 << 20;
}
