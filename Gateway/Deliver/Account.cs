using Gateway.Record;
using Gateway.Redact;

namespace Gateway.Deliver;

/// <summary>What one long answer has come to so far, and how its entries say so.</summary>
/// <param name="common">What all its entries after the first have in common.</param>
/// <param name="bytesOut">Bytes of the first instalment.</param>
internal sealed class Account(Entry common, long bytesOut)
{
    private long _bytesIn;
    private long _bytesOut = bytesOut;

    /// <summary>The entry that says so is durable, and the last instalment may be on its way.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>So many bytes have been read from the SIS.</summary>
    public void Read(long bytesIn) => _bytesIn = bytesIn;

    /// <summary>The entry of an instalment is durable: from now on its bytes may have left.</summary>
    public void Leaves(long bytes, bool isLast)
    {
        _bytesOut += bytes;
        IsComplete = isLast;
    }

    /// <summary>The entry of an instalment that is yet to leave. Only the last one counts: sums over a log stay right.</summary>
    public Entry Entry(RedactionOutcome outcome) => outcome.More is not null
        ? common with { Outcome = Outcome.Continued, Disclosed = outcome.Report.RecordIds }
        : common with
        {
            Outcome = Outcome.Completed,
            BytesIn = _bytesIn,
            BytesOut = _bytesOut + outcome.Body!.Length,
            Records = outcome.Report.Records,
            Released = outcome.Report.Released,
            Withheld = outcome.Report.Withheld,
            Disclosed = outcome.Report.RecordIds,
        };

    /// <summary>The entry of an answer that goes no further. What left may be less than it says, never more.</summary>
    public Entry CutOff(string reason) => common with
    {
        Outcome = Outcome.CutOff,
        Reasons = [new(reason)],
        BytesIn = _bytesIn,
        BytesOut = _bytesOut,
    };
}
