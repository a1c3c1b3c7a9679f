using System.Collections.Immutable;
using Policies.Evaluate;
using Policies.Redaction;

namespace Policies.Writes;

/// <summary>What becomes of a body, of a write or of a question.</summary>
/// <param name="Refusal">Why it may not be put to the SIS; null when it may.</param>
/// <param name="Forward">What is put to the SIS: bytes that were looked at, and no others. Empty when it is refused.</param>
public sealed record BodyVerdict(Refused? Refusal, ReadOnlyMemory<byte> Forward)
{
    /// <summary>The fields that it holds, in path order. Nothing when it is refused.</summary>
    public ImmutableArray<ReleasedField> Fields { get; private init; } = [];

    /// <summary>The ids of records that stand in it.</summary>
    public RecordIdList RecordIds { get; private init; } = RecordIdList.Empty;

    internal static BodyVerdict Pass(ReadOnlyMemory<byte> bytes) => new(null, bytes);

    internal static BodyVerdict Pass(ReadOnlyMemory<byte> bytes, RedactionReport report) =>
        new(null, bytes) { Fields = report.Released, RecordIds = report.RecordIds };

    internal static BodyVerdict Refuse(Refused refusal) => new(refusal, default);

    internal static BodyVerdict Malformed(string what) => Refuse(Refused.Because(RefusalCode.MalformedBody, what));
}
