using System.Collections.Immutable;
using Policies.Agreements;
using Policies.Catalogs;
using Policies.Writes;

namespace Policies.Evaluate;

/// <summary>
/// The whole of what policy means, to be read from top to bottom: each step refuses or says nothing, and only what no step refuses
/// is allowed. Pure and total: a step that fails refuses. No step looks at any agreement but the caller's own, so their order cannot
/// matter.
/// </summary>
internal static class Evaluator
{
    public static readonly ImmutableArray<(string Rule, Func<Inquiry, Refused?> Refuses)> Steps =
    [
        ("policy/client", Client),
        ("policy/party", Party),
        ("policy/purpose", Purpose),
        ("policy/term", Term),
        ("policy/closed", Closed),
        ("policy/path", Path),
        ("policy/method", Method),
        ("policy/grant", Grant),
        ("policy/mandate", Mandate),
        ("policy/write", Write),
        ("policy/path-value", PathValue),
        ("policy/query", Query),
    ];

    public static Decision Decide(PolicySnapshot policies, AccessRequest request) => Decide(policies, request, Steps);

    public static Decision Decide(PolicySnapshot policies, AccessRequest request, ImmutableArray<(string Rule, Func<Inquiry, Refused?> Refuses)> steps)
    {
        var inquiry = new Inquiry(policies, request);
        var refused = steps.Select(step => Ask(step.Rule, step.Refuses, inquiry)).FirstOrDefault(refused => refused is not null);
        Decision decision = refused is null ? Allow(inquiry) : refused;
        return decision with
        {
            Agreement = inquiry.Agreement,
            Catalog = inquiry.Target?.Catalog.Id,
            Resource = inquiry.Target?.Resource.Name,
            Route = inquiry.Target?.Route.Template,
            Policy = policies.Id,
        };
    }

    private static Refused? Client(Inquiry inquiry) =>
        inquiry.Agreement is null ? Refused.Because(RefusalCode.NoAgreement, "this client acts under no agreement with the district") : null;

    private static Refused? Party(Inquiry inquiry) => inquiry.Agreement!.Party.Kind == PartyKind.ImmigrationEnforcement
        ? Refused.Because(RefusalCode.PartyProhibited, "the district shares nothing with a party of this kind", rule: "floor/party")
        : null;

    private static Refused? Purpose(Inquiry inquiry) => inquiry.Policies.Floor.RuleForPurpose(inquiry.Agreement!.Purpose) is { } rule
        ? Refused.Because(RefusalCode.PurposeProhibited, "the district shares nothing for such a purpose", rule: rule)
        : null;

    private static Refused? Term(Inquiry inquiry) => inquiry.Agreement!.InForceOn(inquiry.Request.Day)
        ? null
        : Refused.Because(RefusalCode.AgreementNotInForce, "the agreement has not begun or is over", rule: $"agreement/{inquiry.Agreement.Id}");

    private static Refused? Closed(Inquiry inquiry) => inquiry.Closed is { } closed ? Refused.Because(RefusalCode.PathClosed, closed.Why, rule: closed.Rule) : null;

    private static Refused? Path(Inquiry inquiry) =>
        inquiry.Target is null ? Refused.Because(RefusalCode.UnknownPath, "no resource of a known data standard has this path") : null;

    private static Refused? Method(Inquiry inquiry) => inquiry.IsRead || inquiry.Effect is not null
        ? null
        : Refused.Because(RefusalCode.MethodNotAllowed, $"only {string.Join(", ", inquiry.Methods)} is allowed here") with { Methods = [.. inquiry.Methods] };

    private static Refused? Grant(Inquiry inquiry) => inquiry.Access is null
        ? Refused.Because(RefusalCode.ResourceNotGranted, $"the agreement does not grant `{inquiry.Target!.Resource.Name}`", rule: FieldRuling.NotGranted)
        : null;

    private static Refused? Mandate(Inquiry inquiry) => inquiry.Target!.Resource.Derivation is null || inquiry.Agreement!.Party.Kind == PartyKind.EducationAgency
        ? null
        : Refused.Because(RefusalCode.PartyProhibited, "what a law obliges to report goes to an education agency only", rule: "floor/mandate");

    private static Refused? PathValue(Inquiry inquiry)
    {
        var target = inquiry.Target!;
        var variables = inquiry.Request.Path.Where((_, index) => target.Route.Segments[index] is null);
        var rule = target.FloorRule ?? variables.Select(value => inquiry.Policies.Floor.RuleFor(value, namesItsSibling: false)).FirstOrDefault(rule => rule is not null);
        return rule is null ? null : Refused.Because(RefusalCode.ParameterOnProtectedValue, $"the path asks for a value that is protected by rule {rule}", rule: rule);
    }

    private static Refused? Write(Inquiry inquiry) => inquiry.Effect is { } effect
        ? WriteAccess.Refusal(effect, inquiry.Access!, inquiry.Target!.Route.IsCollection, inquiry.Request.Query)
        : null;

    private static Refused? Query(Inquiry inquiry) => !inquiry.IsRead ? null :
        inquiry.Query.Refusal is { } refusal ? Refused.Because(refusal.Code, refusal.Detail, refusal.Parameter, refusal.Rule) : null;

    private static Allowed Allow(Inquiry inquiry)
    {
        var (target, access) = (inquiry.Target!, inquiry.Access!);
        var isCollection = target.Route.IsCollection;
        return new()
        {
            Plan = isCollection ? access.Collection : access.Item,
            Path = inquiry.Request.Path,
            Day = inquiry.Request.Day,
            Derived = access.Derived,
            Effect = inquiry.Effect,
            Body = inquiry.Effect is null or WriteEffect.Delete ? null : new(inquiry.Effect.Value, access),
            Arguments = target.Resource.IsAskedByPost ? new(access) : null,
            Query = inquiry.IsRead ? inquiry.Query.Forward : [],
            LeftOut = inquiry.IsRead ? inquiry.Query.LeftOut : [],
            IsCollection = isCollection,
            RecordId = isCollection ? null : inquiry.Request.Path.Where((_, index) => target.Route.Segments[index] is null).LastOrDefault(),
            TotalHeader = isCollection && access.TellsTotalInHeader ? target.Catalog.TotalHeader : null,
            Rules = access.Rules,
        };
    }

    private static Refused? Ask(string rule, Func<Inquiry, Refused?> refuses, Inquiry inquiry)
    {
        try
        {
            return refuses(inquiry);
        }
#pragma warning disable CA1031 // Whatever the failure is, what it leaves undecided must not leave.
        catch (Exception)
#pragma warning restore CA1031
        {
            return Refused.Because(RefusalCode.RuleFailed, $"the rule {rule} could not be worked out; what cannot be decided is refused", rule: rule + FailedRule.Ending);
        }
    }
}
