using System.Collections.Immutable;
using System.Globalization;
using Gateway.Record;
using Gateway.Redact;
using Policies.Evaluate;

namespace Gateway.Deliver;

/// <summary>Concludes an attempt to which the SIS was asked.</summary>
internal static class Answered
{
    public static Conclusion Conclude(Entry draft, Allowed decision, RedactionOutcome outcome, PublicOrigin origin, Preconditions conditions)
    {
        draft = draft with { UpstreamStatusClass = outcome.StatusClass };
        if (outcome is { Body: { } first, More: not null })
        {
            return conditions.Conclude(Authorised(draft, first), Records(decision, outcome, first, origin));
        }

        draft = draft.With(outcome.Report.Withheld) with { BytesIn = outcome.BytesIn };
        return outcome.Body is { } body
            ? conditions.Conclude(Disclosed(draft, body), Records(decision, outcome, body, origin))
            : Conclusion.Problem(draft, Closures.OutcomeOf(outcome), Closures.Of(outcome.Closed!.Value));
    }

    /// <summary>The first entry of a long answer: the last one will count what it came to.</summary>
    private static Entry Authorised(Entry draft, RedactedBody first) => draft with
    {
        Outcome = Outcome.Authorised,
        Status = 200,
        Disclosed = first.Report.RecordIds,
    };

    private static Entry Disclosed(Entry draft, RedactedBody body) => draft with
    {
        Outcome = draft.Withheld.IsEmpty ? Outcome.Released : Outcome.Redacted,
        Status = 200,
        BytesOut = body.Length,
        Records = body.Report.Records,
        Released = body.Report.Released,
        Disclosed = body.Report.RecordIds,
    };

    private static RecordsAnswer Records(Allowed decision, RedactionOutcome outcome, RedactedBody body, PublicOrigin origin)
    {
        ImmutableArray<KeyValuePair<string, string>> headers = [.. Headers(decision, body, origin)];
        var validator = outcome.More is null && decision.Arguments is null ? Validator.Of(headers, body.Pieces) : null;
        return new(body, outcome.More)
        {
            Status = 200,
            ContentType = "application/json",
            Validator = validator,
            Headers = validator is null ? headers : headers.Add(new("ETag", validator.ToString())),
        };
    }

    private static IEnumerable<KeyValuePair<string, string>> Headers(Allowed decision, RedactedBody body, PublicOrigin origin)
    {
        if (body.Total is { } total)
        {
            yield return new(decision.TotalHeader!, total.ToString(CultureInfo.InvariantCulture));
        }

        if (PublicLink.Header(origin.Value, decision, body.Pages) is { } links)
        {
            yield return new("Link", links);
        }
    }
}
