using System.Collections.Immutable;
using Policies.Agreements;

namespace Policies.Evaluate;

/// <summary>
/// The whole of what policy means, to be read from top to bottom: each step refuses or says nothing, and only what no step refuses
/// is allowed. Pure and total: a step that fails refuses. No step looks at any agreement but the caller's own, so their order cannot
/// matter.
/// </summary>
internal static class Evaluator
{
    public static readonly ImmutableArray<(string Rule, Func<Question, Refused?> Refuses)> Steps =
    [
        ("policy/client", Client),
        ("policy/party", Party),
        ("policy/purpose", Purpose),
        ("policy/term", Term),
        ("policy/closed", Closed),
        ("policy/path", Path),
        ("policy/method", Method),
        ("policy/grant", Grant),
        ("policy/path-value", PathValue),
        ("policy/query", Query),
    ];

    public static Decision Decide(PolicySnapshot policies, AccessRequest request) => Decide(policies, request, Steps);

    public static Decision Decide(PolicySnapshot policies, AccessRequest request, ImmutableArray<(string Rule, Func<Question, Refused?> Refuses)> steps)
    {
        var question = new Question(policies, request);
        var refused = steps.Select(step => Ask(step.Rule, step.Refuses, question)).FirstOrDefault(refused => refused is not null);
        Decision decision = refused is null ? Allow(question) : refused;
        return decision with
        {
            Agreement = question.Agreement,
            Catalog = question.Target?.Catalog.Id,
            Resource = question.Target?.Resource.Name,
            Route = question.Target?.Route.Template,
            Policy = policies.Id,
        };
    }

    private static Refused? Client(Question question) =>
        question.Agreement is null ? Refuse(RefusalCode.NoAgreement, "this client acts under no agreement with the district") : null;

    private static Refused? Party(Question question) => question.Agreement!.Party.Kind == PartyKind.ImmigrationEnforcement
        ? Refuse(RefusalCode.PartyProhibited, "the district shares nothing with a party of this kind", rule: "floor/party")
        : null;

    private static Refused? Purpose(Question question) => question.Policies.Floor.RuleForPurpose(question.Agreement!.Purpose) is { } rule
        ? Refuse(RefusalCode.PurposeProhibited, "the district shares nothing for such a purpose", rule: rule)
        : null;

    private static Refused? Term(Question question) => question.Agreement!.InForceOn(question.Request.Day)
        ? null
        : Refuse(RefusalCode.AgreementNotInForce, "the agreement has not begun or is over", rule: $"agreement/{question.Agreement.Id}");

    private static Refused? Closed(Question question) => question.Closed is { } closed ? Refuse(RefusalCode.PathClosed, closed.Why, rule: closed.Rule) : null;

    private static Refused? Path(Question question) =>
        question.Target is null ? Refuse(RefusalCode.UnknownPath, "no resource of a known data standard has this path") : null;

    private static Refused? Method(Question question) =>
        question.Request.Method == "GET" ? null : Refuse(RefusalCode.MethodNotAllowed, "only GET is allowed here");

    private static Refused? Grant(Question question) => question.Access is null
        ? Refuse(RefusalCode.ResourceNotGranted, $"the agreement does not grant `{question.Target!.Resource.Name}`", rule: FieldRuling.NotGranted)
        : null;

    private static Refused? PathValue(Question question)
    {
        var target = question.Target!;
        var variables = question.Request.Path.Where((_, index) => target.Route.Segments[index] is null);
        var rule = target.FloorRule ?? variables.Select(value => question.Policies.Floor.RuleFor(value, namesItsSibling: false)).FirstOrDefault(rule => rule is not null);
        return rule is null ? null : Refuse(RefusalCode.ParameterOnProtectedValue, $"the path asks for a value that is protected by rule {rule}", rule: rule);
    }

    private static Refused? Query(Question question) =>
        question.Query.Refusal is { } refusal ? Refuse(refusal.Code, refusal.Detail, refusal.Parameter, refusal.Rule) : null;

    private static Allowed Allow(Question question)
    {
        var (target, access) = (question.Target!, question.Access!);
        var isCollection = target.Route.IsCollection;
        return new()
        {
            Plan = isCollection ? access.Collection : access.Item,
            Path = question.Request.Path,
            Query = question.Query.Forward,
            IsCollection = isCollection,
            TotalHeader = isCollection && access.Query.HasFlag(QueryRight.Count) ? target.Catalog.TotalHeader : null,
            Rules = access.Rules,
        };
    }

    private static Refused? Ask(string rule, Func<Question, Refused?> refuses, Question question)
    {
        try
        {
            return refuses(question);
        }
#pragma warning disable CA1031 // Whatever the failure is, what it leaves undecided must not leave.
        catch (Exception)
#pragma warning restore CA1031
        {
            return Refuse(RefusalCode.RuleFailed, $"the rule {rule} could not be worked out; what cannot be decided is refused", rule: rule) with { Erred = [rule] };
        }
    }

    private static Refused Refuse(RefusalCode code, string detail, string? parameter = null, string? rule = null) =>
        new() { Code = code, Detail = detail, Parameter = parameter, Rule = rule, Rules = rule is null ? [] : [rule] };
}
