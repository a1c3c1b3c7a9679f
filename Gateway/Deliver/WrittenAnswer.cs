using Gateway.Admit;
using Gateway.Record;
using Gateway.Redact;
using Policies.Evaluate;

namespace Gateway.Deliver;

/// <summary>Says that a write was done: the SIS's status, where a new record is, and nothing else.</summary>
internal sealed record WrittenAnswer : Answer
{
    public static WrittenAnswer Of(SisWrite write, Allowed decision, PublicOrigin origin) => new()
    {
        Status = (int)write.Status,
        ContentType = null,
        Headers = write.NewId is { } id && decision.Plan.Guard.RuleFor(id, namesItsSibling: false) is null
            ? [new("Location", origin.Value.GetLeftPart(UriPartial.Authority) + TargetText.Of([.. decision.Path, id], []))]
            : [],
    };

    public override IReadOnlyList<ReadOnlyMemory<byte>> Render(Receipt receipt) => [];
}
