using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Gateway.Demo.Documents;

/// <summary>Writes records one after another. Some spell every character beyond ASCII as an escape, as many a vendor does.</summary>
internal sealed class DocumentWriter : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _plain;
    private readonly Utf8JsonWriter _escaping;

    public DocumentWriter()
    {
        _plain = new(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        _escaping = new(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.Default });
    }

    public Document Write(string id, Action<Utf8JsonWriter> members, bool escaped = false)
    {
        var json = escaped ? _escaping : _plain;
        _buffer.ResetWrittenCount();
        json.Reset();
        json.WriteStartObject();
        members(json);
        json.WriteEndObject();
        json.Flush();
        return new Document(id, _buffer.WrittenSpan.ToArray());
    }

    public void Dispose()
    {
        _plain.Dispose();
        _escaping.Dispose();
    }
}
