using Policies.Evaluate;

namespace Policies.Writes;

/// <summary>What becomes of the body of a write.</summary>
/// <param name="Refusal">Why it may not be put to the SIS; null when it may.</param>
/// <param name="Forward">What is put to the SIS: bytes that were looked at, and no others. Empty when it is refused.</param>
public sealed record BodyVerdict(Refused? Refusal, ReadOnlyMemory<byte> Forward)
{
    internal static BodyVerdict Pass(ReadOnlyMemory<byte> bytes) => new(null, bytes);

    internal static BodyVerdict Refuse(Refused refusal) => new(refusal, default);

    internal static BodyVerdict Malformed(string what) => Refuse(Refused.Because(RefusalCode.MalformedBody, what));
}
