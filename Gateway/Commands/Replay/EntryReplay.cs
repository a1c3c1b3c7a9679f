using Gateway.Deliver;
using Gateway.Record;
using Policies.Evaluate;

namespace Gateway.Commands.Replay;

/// <summary>
/// Puts an attempt that is in the log to other policies. The log holds no path, query or value, so the attempt is asked again by its route
/// alone, and what hangs on the rest is reported as unknown.
/// </summary>
internal sealed class EntryReplay(PolicySnapshot policies)
{
    private readonly FieldReplay _fields = new(policies);
    private readonly ParameterReplay _parameters = new(policies);

    public IEnumerable<ReplayFinding> Findings(Entry entry) => entry switch
    {
        // The same policies say the same.
        { Policy: { } policy } when policy == policies.Id => [],
        { Outcome: Outcome.Released or Outcome.Redacted or Outcome.NotModified or Outcome.Authorised or Outcome.Completed, Client: not null } =>
            OfAnswer(entry),

        // What the SIS made of it is in a second entry, and says nothing of the policies.
        { Outcome: Outcome.WriteAuthorised, Client: not null } => OfAnswer(entry),
        { Outcome: Outcome.Refused, Client: not null } => OfRefusal(entry),
        _ => [],
    };

    private IEnumerable<ReplayFinding> OfAnswer(Entry entry)
    {
        if (Place(entry) is not { } place)
        {
            return [new(ReplayKind.RefusedNow, SnakeCase.Of(RefusalCode.UnknownPath), null)];
        }

        if (Refusal(Question.Of(entry, place)) is { } refused)
        {
            // The first entry of a long answer has said so already.
            return entry.Outcome == Outcome.Completed ? [] : [new(ReplayKind.RefusedNow, SnakeCase.Of(refused.Code), refused.Rule)];
        }

        var agreement = policies.AgreementOf(entry.Client!)!.Id;
        var plan = policies.PlanFor(agreement, place.Catalog.Id, place.Resource.Name, place.Route.IsCollection)!;
        return _fields.Findings(entry, plan);
    }

    private IEnumerable<ReplayFinding> OfRefusal(Entry entry)
    {
        var reason = entry.Reasons.FirstOrDefault() ?? new("refused");
        if (entry.Route is null)
        {
            return [new(ReplayKind.Unknown, reason.Code, "the path is not in the log")];
        }

        if (Place(entry) is not { } place || Question.Of(entry, place) is var question && Refusal(question) is not null)
        {
            return [];
        }

        if (IsAboutBody(reason))
        {
            return [new(ReplayKind.Unknown, reason.Code, "the body is not in the log")];
        }

        return ParameterReplay.IsAbout(reason) ? _parameters.Findings(question, place.Resource, reason) : [new(ReplayKind.AllowedNow, reason.Code, reason.Rule)];
    }

    private static bool IsAboutBody(Reason reason) =>
        reason.Code.Contains("body", StringComparison.Ordinal)
        || reason.Code == SnakeCase.Of(RefusalCode.UnsupportedMediaType) || reason.Code == SnakeCase.Of(RefusalCode.WriteErasesWithheldField);

    /// <summary>That a parameter must be given is no refusal here: which were given is not in the log.</summary>
    private Refused? Refusal(AccessRequest request) => policies.Decide(request) as Refused is { Code: not RefusalCode.ParameterRequired } refused ? refused : null;

    private EntryPlace? Place(Entry entry)
    {
        var places =
            from catalog in policies.Catalogs
            from resource in catalog.Resources.Values
            from route in resource.Routes
            where route.Template == entry.Route
            select new EntryPlace(catalog, resource, route);
        return places.FirstOrDefault();
    }
}
