using System.Collections.Immutable;
using Policies.Agreements;
using Policies.Catalogs;
using Policies.Queries;

namespace Policies.Evaluate;

/// <summary>
/// The whole of what policy means, to be read from top to bottom: each step refuses or hands on, and only what passes all of them
/// is allowed. Pure and total; no step looks at any agreement but the caller's own, so their order cannot matter.
/// </summary>
internal static class Evaluator
{
    public static Decision Decide(PolicySnapshot policies, AccessRequest request)
    {
        var target = policies.Find(request.Path);
        if (policies.AgreementOf(request.Client) is not { } agreement)
        {
            return Complete(Refuse(RefusalCode.NoAgreement, "this client acts under no agreement with the district"), policies, null, target);
        }

        var decision = Party(agreement, request) ?? Place(request, target) ?? Question(policies, agreement, request, target!);
        return Complete(decision, policies, agreement, target);
    }

    private static Refused? Party(Agreement agreement, AccessRequest request)
    {
        if (agreement.Party.Kind == PartyKind.ImmigrationEnforcement)
        {
            return Refuse(RefusalCode.PartyProhibited, "the district shares nothing with a party of this kind", rule: "floor/party");
        }

        return agreement.InForceOn(request.Day)
            ? null
            : Refuse(RefusalCode.AgreementNotInForce, "the agreement has not begun or is over", rule: $"agreement/{agreement.Id}");
    }

    private static Refused? Place(AccessRequest request, Target? target)
    {
        if (target is null)
        {
            return Refuse(RefusalCode.UnknownPath, "no resource of a known data standard has this path");
        }

        return request.Method == "GET" ? null : Refuse(RefusalCode.MethodNotAllowed, "only GET is allowed here");
    }

    private static Decision Question(PolicySnapshot policies, Agreement agreement, AccessRequest request, Target target)
    {
        if (policies.AccessOf(agreement.Id, target.Catalog.Id, target.Resource.Name) is not { } access)
        {
            return Refuse(RefusalCode.ResourceNotGranted, $"the agreement does not grant `{target.Resource.Name}`", rule: FieldRuling.NotGranted);
        }

        if ((target.FloorRule ?? RuleForVariable(access.Floor, target.Route, request.Path)) is { } floorRule)
        {
            return Refuse(RefusalCode.ParameterOnProtectedValue, $"the path asks for a value that is protected by rule {floorRule}", rule: floorRule);
        }

        var isCollection = target.Route.IsCollection;
        var query = QueryGuard.For(target.Catalog, access).Check(request.Query, isCollection);
        return query.Refusal is { } refusal
            ? Refuse(refusal.Code, refusal.Detail, refusal.Parameter, refusal.Rule)
            : new Allowed
            {
                Plan = isCollection ? access.Collection : access.Item,
                Path = request.Path,
                Query = query.Forward,
                IsCollection = isCollection,
                TotalHeader = isCollection && access.Query.HasFlag(QueryRight.Count) ? target.Catalog.TotalHeader : null,
            };
    }

    /// <summary>The rule that protects what stands in a variable segment of the path, or null.</summary>
    private static string? RuleForVariable(Floor floor, Route route, ImmutableArray<string> path)
    {
        for (var i = 0; i < path.Length; i++)
        {
            if (route.Segments[i] is null && floor.RuleFor(path[i], namesItsSibling: false) is { } rule)
            {
                return rule;
            }
        }

        return null;
    }

    private static Refused Refuse(RefusalCode code, string detail, string? parameter = null, string? rule = null) =>
        new() { Code = code, Detail = detail, Parameter = parameter, Rule = rule };

    private static Decision Complete(Decision decision, PolicySnapshot policies, Agreement? agreement, Target? target) => decision with
    {
        Agreement = agreement,
        Catalog = target?.Catalog.Id,
        Resource = target?.Resource.Name,
        Route = target?.Route.Template,
        Policy = policies.Id,
    };
}
