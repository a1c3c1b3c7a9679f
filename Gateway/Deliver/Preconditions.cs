using Gateway.Record;

namespace Gateway.Deliver;

/// <summary>
/// The conditions under which a caller wants an answer (RFC 9110, 13). They are about the gateway's validators and are put to nobody else:
/// the SIS is asked without them, so an answer says nothing of when a withheld value changed. Those about time and ranges are left out of
/// account, for there is no time of change and no answer in parts.
/// </summary>
internal sealed class Preconditions
{
    private readonly EntityTags? _match;
    private readonly EntityTags? _noneMatch;

    private Preconditions(EntityTags? match, EntityTags? noneMatch) => (_match, _noneMatch) = (match, noneMatch);

    public static Preconditions None { get; } = new(null, null);

    public static Preconditions Of(IHeaderDictionary headers) => new(EntityTags.Parse(headers.IfMatch), EntityTags.Parse(headers.IfNoneMatch));

    /// <summary>
    /// A write cannot be made to hang on an entity tag of the gateway's, which is of what the caller sees and not of the record, nor on the
    /// SIS's, which nobody gets.
    /// </summary>
    public static bool AreStated(IHeaderDictionary headers) =>
        Array.Exists(["If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since"], headers.ContainsKey);

    /// <summary>How a write ends that was to hang on a condition.</summary>
    public static Conclusion OfNoWrite(Entry entry) => Conclusion.Problem(entry, Outcome.PreconditionFailed, ProblemAnswer.Of(
        StatusCodes.Status412PreconditionFailed,
        "precondition_failed",
        "Precondition failed",
        "a write cannot hang on a condition here, for entity tags are of what the caller may see; leave the condition out"));

    /// <summary>How a question by POST ends that was to hang on a condition: its answers have no entity tags, for they are of no one resource.</summary>
    public static Conclusion OfNoQuestion(Entry entry) => Conclusion.Problem(entry, Outcome.PreconditionFailed, ProblemAnswer.Of(
        StatusCodes.Status412PreconditionFailed,
        "precondition_failed",
        "Precondition failed",
        "a question by POST cannot hang on a condition, for its answers have no entity tags; leave the condition out"));

    /// <summary>How an attempt ends that would end with an answer if there were no conditions.</summary>
    /// <param name="entry">Its entry if there were none.</param>
    /// <param name="answer">The answer; disposed of where it does not leave.</param>
    public Conclusion Conclude(Entry entry, RecordsAnswer answer)
    {
        if (_match?.HasStrongly(answer.Validator) == false)
        {
            answer.Dispose();
            return Failed(entry);
        }

        if (_noneMatch?.HasWeakly(answer.Validator) == true)
        {
            using (answer)
            {
                return NotModified(entry, answer);
            }
        }

        return new(entry, answer);
    }

    /// <summary>Who is told that nothing changed knows the records as they are now: the entry names them as if they had left.</summary>
    private static Conclusion NotModified(Entry entry, RecordsAnswer answer) => new(
        entry with { Outcome = Outcome.NotModified, Status = StatusCodes.Status304NotModified, BytesOut = 0 },
        NotModifiedAnswer.For(answer));

    /// <summary>Nothing of the records leaves but that there are such: the entry still names them.</summary>
    private static Conclusion Failed(Entry entry) => Conclusion.Problem(
        entry with { BytesOut = 0, Records = 0, Released = [] },
        Outcome.PreconditionFailed,
        ProblemAnswer.Of(
            StatusCodes.Status412PreconditionFailed,
            "precondition_failed",
            "Precondition failed",
            "`If-Match` needs a strong entity tag, and those given here are weak; leave it out of a read, or send `If-None-Match`"));
}
