using Gateway.Record;
using Gateway.Redact;

namespace Gateway.Deliver;

/// <summary>Records of the SIS, redacted.</summary>
internal sealed record RecordsAnswer(RedactedBody Body) : Answer
{
    public override IEnumerable<ReadOnlyMemory<byte>> Render(Receipt receipt) => Body.Pieces;

    public override void Dispose()
    {
        Body.Dispose();
        base.Dispose();
    }
}
