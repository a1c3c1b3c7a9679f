using Gateway.Record;
using Gateway.Redact;

namespace Gateway.Deliver;

/// <summary>Records of the SIS, redacted: all of them, or a first instalment.</summary>
internal sealed record RecordsAnswer(RedactedBody Body, OngoingRedaction? More) : Answer
{
    public override bool HasMore => More is not null;

    public override IReadOnlyList<ReadOnlyMemory<byte>> Render(Receipt receipt) => Body.Pieces;

    public override void Dispose()
    {
        Body.Dispose();
        More?.Dispose();
        base.Dispose();
    }
}
