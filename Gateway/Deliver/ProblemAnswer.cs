using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gateway.Record;

namespace Gateway.Deliver;

/// <summary>An error in the gateway's own words. How it is written depends on the standard that the caller's path is of.</summary>
internal sealed record ProblemAnswer : Answer
{
    // The document is JSON and says so, with nosniff: no need to escape for HTML what people are to read.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private ErrorShape _shape = ProblemShape.Instance;

    public required string Code { get; init; }

    public required string Title { get; init; }

    public required string Detail { get; init; }

    public string? Parameter { get; init; }

    public string? Rule { get; init; }

    public static ProblemAnswer Of(int status, string code, string title, string detail) => new()
    {
        Status = status,
        ContentType = ProblemShape.Instance.ContentType,
        Code = code,
        Title = title,
        Detail = detail,
    };

    /// <summary>The same error for the clients of a standard.</summary>
    public ProblemAnswer In(ErrorShape shape) => this with { _shape = shape, Status = shape.StatusFor(Status), ContentType = shape.ContentType };

    public override IReadOnlyList<ReadOnlyMemory<byte>> Render(Receipt receipt)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes, Plain);
        json.WriteStartObject();
        _shape.Write(json, this, receipt.Index);
        json.WriteEndObject();
        json.Flush();
        return [bytes.WrittenMemory];
    }
}
