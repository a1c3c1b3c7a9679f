using System.IO.Compression;

namespace Gateway.Redact;

/// <summary>Undoes the content codings (RFC 9110, 8.4) that the SIS is asked for.</summary>
internal static class ContentCoding
{
    /// <summary>The name of the one coding of an answer: empty when there is none, null when there are several.</summary>
    public static string? Single(ICollection<string> codings) => codings.Count switch
    {
        0 => "",
        1 => codings.First().ToLowerInvariant(),
        _ => null,
    };

    /// <summary>The decoder of a coding, or null when it is not one that was asked for.</summary>
    public static async ValueTask<Stream?> DecoderAsync(string coding, CodedBody body) => coding switch
    {
        "gzip" or "x-gzip" => new GZipStream(body, CompressionMode.Decompress),
        "br" => new BrotliStream(body, CompressionMode.Decompress),
        "deflate" => IsZlib((await body.PeekAsync()).Span)
            ? new ZLibStream(body, CompressionMode.Decompress)
            : new DeflateStream(body, CompressionMode.Decompress),
        _ => null,
    };

    /// <summary>Whether a body was decoded to its end, and to the end of its coding, with nothing missing and nothing left over.</summary>
    /// <param name="coding">The coding it came in.</param>
    /// <param name="body">The body, after its decoder has said that it ended.</param>
    /// <param name="plainBytes">Number of bytes it was decoded to.</param>
    public static bool IsWhole(string coding, CodedBody body, long plainBytes) => coding is "gzip" or "x-gzip"
        // Its decoder always asks for another member, so the size that the last one states tells: one member, and nothing behind it.
        // That of no bytes at all could stand in a header too.
        ? body.IsUsedUp && plainBytes > 0 && body.Tail == unchecked((uint)plainBytes)
        : body.IsUsedUp && !body.WasTooShort;

    /// <summary>Deflate is to be wrapped by zlib (RFC 1950), and some servers send it bare. The header of zlib is a multiple of 31.</summary>
    private static bool IsZlib(ReadOnlySpan<byte> start) =>
        start.Length == 2 && (start[0] & 0x0F) == 8 && start[0] >> 4 <= 7 && ((start[0] << 8) | start[1]) % 31 == 0;
}
