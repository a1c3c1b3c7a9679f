using System.IO.Compression;

namespace Gateway.Tests.World;

/// <summary>Bodies in the codings of HTTP; <c>raw</c> is deflate without its wrapper.</summary>
internal static class Coded
{
    public static byte[] Encode(string coding, ReadOnlySpan<byte> plain)
    {
        using var memory = new MemoryStream();
        using (Stream encoder = coding switch
        {
            "gzip" => new GZipStream(memory, CompressionLevel.Fastest),
            "br" => new BrotliStream(memory, CompressionLevel.Fastest),
            "deflate" => new ZLibStream(memory, CompressionLevel.Fastest),
            "raw" => new DeflateStream(memory, CompressionLevel.Fastest),
            _ => memory,
        })
        {
            encoder.Write(plain);
        }

        return memory.ToArray();
    }

    public static async Task<byte[]> DecodeAsync(string? coding, Stream coded)
    {
        await using Stream decoder = coding switch
        {
            "gzip" => new GZipStream(coded, CompressionMode.Decompress),
            "br" => new BrotliStream(coded, CompressionMode.Decompress),
            _ => coded,
        };
        using var memory = new MemoryStream();
        await decoder.CopyToAsync(memory);
        return memory.ToArray();
    }
}
