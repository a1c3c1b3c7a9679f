using Gateway.Record;
using Gateway.Redact;

namespace Gateway.Deliver;

/// <summary>Records of the SIS, redacted.</summary>
internal sealed record RecordsAnswer(RedactedBody Body) : Answer
{
    public override ReadOnlyMemory<byte> Render(Receipt receipt) => Body.Bytes;
}
