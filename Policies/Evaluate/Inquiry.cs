using Policies.Agreements;
using Policies.Catalogs;
using Policies.Queries;

namespace Policies.Evaluate;

/// <summary>One request and what the policies have on it: who asks, under which agreement, where the path leads, what is granted there.</summary>
internal sealed class Inquiry
{
    public Inquiry(PolicySnapshot policies, AccessRequest request)
    {
        Policies = policies;
        Request = request;
        Agreement = policies.AgreementOf(request.Client);
        var found = policies.Find(request.Path);
        Closed = policies.ClosedAt(request.Path, found?.Route);
        Target = Closed is null ? found : null;
    }

    public PolicySnapshot Policies { get; }

    public AccessRequest Request { get; }

    public Agreement? Agreement { get; }

    /// <summary>What closes the path to everybody, or null.</summary>
    public ClosedPath? Closed { get; }

    public Target? Target { get; }

    /// <summary>What the agreement gives of the resource; null when it names none of it, or when there is no agreement or no resource.</summary>
    public ResourceAccess? Access => Agreement is { } agreement && Target is { } target
        ? Policies.AccessOf(agreement.Id, target.Catalog.Id, target.Resource.Name)
        : null;

    /// <summary>The method is the one that reads here. A resource that is asked by POST is read by nothing else, and never written.</summary>
    public bool IsRead => Request.Method == (Target?.Resource.AskedBy ?? "GET");

    /// <summary>What the SIS makes of the method here; null when it reads, or is not understood.</summary>
    public WriteEffect? Effect => Target is { Resource: { Derivation: null, IsAskedByPost: false } } target
        && target.Catalog.Writes.TryGetValue(Request.Method, out var effect)
        && target.Route.IsCollection == (Request.Method == "POST") ? effect : null;

    /// <summary>The methods that are understood here.</summary>
    public IEnumerable<string> Methods => Target is { Resource: { Derivation: null, IsAskedByPost: false } } target
        ? target.Catalog.Writes.Keys.Where(method => target.Route.IsCollection == (method == "POST")).Order(StringComparer.Ordinal).Prepend("GET")
        : [Target?.Resource.AskedBy ?? "GET"];

    /// <summary>What the query comes to, once it is known that something is granted.</summary>
    public QueryVerdict Query => field ??= QueryGuard.For(Target!.Catalog, Access!).Check(Request.Query, Target.Route.IsCollection);
}
