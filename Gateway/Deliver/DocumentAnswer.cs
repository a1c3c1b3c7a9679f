using System.Text;
using System.Text.Json.Nodes;
using Gateway.Record;

namespace Gateway.Deliver;

/// <summary>A JSON document of the gateway's own: a token, its metadata, its keys.</summary>
internal sealed record DocumentAnswer(JsonObject Document) : Answer
{
    public static DocumentAnswer Of(int status, JsonObject document) =>
        new(document) { Status = status, ContentType = "application/json" };

    public override IReadOnlyList<ReadOnlyMemory<byte>> Render(Receipt receipt) => [Encoding.UTF8.GetBytes(Document.ToJsonString())];
}
