using System.Text.Encodings.Web;
using System.Text.Json;

namespace Gateway.Tests.Benchmarks.Documents;

/// <summary>Writes one JSON document.</summary>
internal static class Page
{
    /// <summary>As most systems write: letters as they are.</summary>
    public static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly JsonWriterOptions Pretty = Plain with { Indented = true };

    /// <summary>Everything beyond ASCII, and much within it, as <c>\u</c> escapes.</summary>
    public static readonly JsonWriterOptions Escaped = new() { Encoder = JavaScriptEncoder.Default };

    public static byte[] Write(JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, options))
        {
            write(json);
        }

        return bytes.ToArray();
    }

    /// <summary>Writes records until the document has the size that is wanted.</summary>
    public static void Fill(Utf8JsonWriter json, int bytes, Action<Utf8JsonWriter> record)
    {
        json.WriteStartArray();
        do
        {
            record(json);
        }
        while (json.BytesCommitted + json.BytesPending < bytes);
        json.WriteEndArray();
    }
}
