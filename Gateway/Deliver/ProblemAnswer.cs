using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gateway.Record;

namespace Gateway.Deliver;

/// <summary>
/// A problem document (RFC 9457) in the gateway's own words. Extension members: <c>code</c> (stable), <c>entry</c> (index of the
/// audit entry), and where they apply <c>parameter</c> and <c>rule</c>.
/// </summary>
internal sealed record ProblemAnswer : Answer
{
    // The document is JSON and says so, with nosniff: no need to escape for HTML what people are to read.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public required string Code { get; init; }

    public required string Title { get; init; }

    public required string Detail { get; init; }

    public string? Parameter { get; init; }

    public string? Rule { get; init; }

    public static ProblemAnswer Of(int status, string code, string title, string detail) => new()
    {
        Status = status,
        ContentType = "application/problem+json",
        Code = code,
        Title = title,
        Detail = detail,
    };

    public override IReadOnlyList<ReadOnlyMemory<byte>> Render(Receipt receipt)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes, Plain);
        json.WriteStartObject();
        json.WriteString("type", $"urn:privacy-gateway:problem:{Code}");
        json.WriteString("title", Title);
        json.WriteNumber("status", Status);
        json.WriteString("detail", Detail);
        json.WriteString("code", Code);
        WriteOptional(json, "parameter", Parameter);
        WriteOptional(json, "rule", Rule);
        json.WriteNumber("entry", receipt.Index);
        json.WriteEndObject();
        json.Flush();
        return [bytes.WrittenMemory];
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
