using System.IO.Compression;

namespace Gateway.Redact;

/// <summary>Undoes the content codings (RFC 9110, 8.4) that the SIS is asked for.</summary>
internal static class ContentCoding
{
    /// <summary>The plain bytes of an answer, or null when it is coded in any other way, or more than once.</summary>
    public static Stream? Decode(string[] codings, Stream body) => codings switch
    {
        [] => body,
        ["gzip"] => new GZipStream(body, CompressionMode.Decompress),
        ["br"] => new BrotliStream(body, CompressionMode.Decompress),
        ["deflate"] => new ZLibStream(body, CompressionMode.Decompress),
        _ => null,
    };
}
