using Gateway.Record;
using Gateway.Redact;
using Microsoft.Net.Http.Headers;

namespace Gateway.Deliver;

/// <summary>Records of the SIS, redacted: all of them, or a first instalment.</summary>
internal sealed record RecordsAnswer(RedactedBody Body, OngoingRedaction? More) : Answer
{
    /// <summary>The entity tag; null when there is more to come, for what is not yet known has none, and of a question by POST.</summary>
    public EntityTagHeaderValue? Validator { get; init; }

    /// <summary>Too small to be coded unless a caller insists.</summary>
    public bool IsSmall => !HasMore && Body.Length < AcceptedCoding.LeastBytes;

    public override bool HasMore => More is not null;

    public override IReadOnlyList<ReadOnlyMemory<byte>> Render(Receipt receipt) => Body.Pieces;

    public override void Dispose()
    {
        Body.Dispose();
        More?.Dispose();
        base.Dispose();
    }
}
