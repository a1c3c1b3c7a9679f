using Gateway.Record;

namespace Gateway.Deliver;

/// <summary>A part of the published log, as it lies in its file.</summary>
internal sealed record PublishedAnswer(ReadOnlyMemory<byte> Content) : Answer
{
    public static PublishedAnswer OfText(byte[] content) => new(content) { Status = StatusCodes.Status200OK, ContentType = "text/plain; charset=utf-8" };

    public static PublishedAnswer OfTile(byte[] content) => new(content) { Status = StatusCodes.Status200OK, ContentType = "application/octet-stream" };

    public override IReadOnlyList<ReadOnlyMemory<byte>> Render(Receipt receipt) => [Content];
}
