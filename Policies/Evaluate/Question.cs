using Policies.Agreements;
using Policies.Queries;

namespace Policies.Evaluate;

/// <summary>One request and what the policies have on it: who asks, under which agreement, where the path leads, what is granted there.</summary>
internal sealed class Question(PolicySnapshot policies, AccessRequest request)
{
    public PolicySnapshot Policies { get; } = policies;

    public AccessRequest Request { get; } = request;

    public Agreement? Agreement { get; } = policies.AgreementOf(request.Client);

    public Target? Target { get; } = policies.Find(request.Path);

    /// <summary>What the agreement gives of the resource; null when it names none of it, or when there is no agreement or no resource.</summary>
    public ResourceAccess? Access => Agreement is { } agreement && Target is { } target
        ? Policies.AccessOf(agreement.Id, target.Catalog.Id, target.Resource.Name)
        : null;

    /// <summary>What the query comes to, once it is known that something is granted.</summary>
    public QueryVerdict Query => field ??= QueryGuard.For(Target!.Catalog, Access!).Check(Request.Query, Target.Route.IsCollection);
}
