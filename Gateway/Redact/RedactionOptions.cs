namespace Gateway.Redact;

/// <summary>Bounds on the answers the gateway redacts. An answer beyond one of them is closed, or cut off when some of it has left.</summary>
internal sealed class RedactionOptions
{
    /// <summary>
    /// Largest redacted body, in bytes, that is held until all of the SIS's is checked. A larger one leaves in instalments, the first of
    /// this size. <value>The default is 512 KiB.</value>
    /// </summary>
    public int WholeBodyBytes { get; set; } = 512 << 10;

    /// <summary>Largest body of the SIS's, after decompression, in bytes. <value>The default is 4 GiB.</value></summary>
    public long MaxBodyBytes { get; set; } = 4L << 30;

    /// <summary>How many times longer a body of more than 1 MiB may be than what was sent of it. <value>The default is 200.</value></summary>
    public int MaxExpansion { get; set; } = 200;

    /// <summary>Deepest nesting. <value>The default is 64.</value></summary>
    public int MaxDepth { get; set; } = 64;

    /// <summary>Longest single name, string or number in bytes. <value>The default is 1 MiB.</value></summary>
    public int MaxTokenBytes { get; set; } = 1 << 20;
}
