using Gateway.Admit;
using Gateway.Agreements;
using Gateway.Deliver;
using Gateway.Identify;
using Gateway.Record;
using Gateway.Record.Publish;
using Gateway.Record.Tiles;

namespace Gateway;

/// <summary>
/// The published log over HTTP, below <c>/ledger</c>: <c>checkpoint</c>, <c>keys</c>, <c>tile/…</c>. Only for those who are to check it, though no
/// entry can be told from it; and each reading is an entry itself.
/// </summary>
internal sealed class LogReading(LogReaders readers, PublishedLog log)
{
    private const string Root = "ledger";

    /// <summary>The conclusion, or null when the path does not lead to the log.</summary>
    public Conclusion? Answer(Entry draft, Caller caller, CanonicalRequest request)
    {
        if (request.Path is not [Root, .. var rest])
        {
            return null;
        }

        draft = draft with { Route = $"/{Root}" };
        return !readers.Contains(caller.Client) ? Refuse(draft, 403, "log_not_granted", "this client is none of those that may read the log")
            : request.Method != "GET" ? Refuse(draft, 405, "method_not_allowed", "only GET is allowed here")
            : !request.Query.IsEmpty ? Refuse(draft, 400, "unknown_parameter", "the log is read without parameters")
            : Found([.. rest]) is not { } answer ? Refuse(draft, 404, "unknown_path", "the log has no such part; it begins at /ledger/checkpoint")
            : new(draft with { Outcome = Outcome.LogRead, Status = answer.Status }, answer);
    }

    private PublishedAnswer? Found(string[] path) => path switch
    {
        ["checkpoint"] => log.CheckpointBytes() is { } checkpoint ? PublishedAnswer.OfText(checkpoint) : null,
        ["keys"] => log.KeyBytes() is { } keys ? PublishedAnswer.OfText(keys) : null,
        _ => TilePath.Parse(path) is { } tile && log.Tiles.Read(tile) is { } content ? PublishedAnswer.OfTile(content) : null,
    };

    private static Conclusion Refuse(Entry draft, int status, string code, string detail) =>
        Conclusion.Problem(draft, Outcome.Refused, ProblemAnswer.Of(status, code, "Not read", detail));
}
