using System.Buffers;

namespace Gateway.Demo.Documents;

/// <summary>
/// Links in records are absolute, but the address is known only once the SIS listens, and a world must be the same bytes
/// wherever it is served. So records hold a placeholder.
/// </summary>
internal static class Origin
{
    public const string Placeholder = "sis://self";

    private static ReadOnlySpan<byte> PlaceholderBytes => "sis://self"u8;

    public static void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> json, ReadOnlySpan<byte> origin)
    {
        for (var at = json.IndexOf(PlaceholderBytes); at >= 0; at = json.IndexOf(PlaceholderBytes))
        {
            output.Write(json[..at]);
            output.Write(origin);
            json = json[(at + PlaceholderBytes.Length)..];
        }

        output.Write(json);
    }
}
