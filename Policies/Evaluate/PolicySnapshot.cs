using System.Collections.Frozen;
using System.Collections.Immutable;
using Policies.Agreements;
using Policies.Catalogs;
using Policies.Language;

namespace Policies.Evaluate;

/// <summary>All policies at one moment, compiled. A request sees one snapshot from beginning to end; its id is in each audit entry.</summary>
public sealed class PolicySnapshot
{
    private readonly FrozenDictionary<string, Agreement> _byClient;
    private readonly ImmutableArray<Target> _targets;
    private readonly RouteTree _routes;
    private readonly ImmutableArray<ClosedPath> _closed;
    // Compiled when first asked for: a district has many agreements, and a change of one must not wait for all.
    private readonly FrozenDictionary<(string Agreement, string Catalog, string Resource), Lazy<ResourceAccess>> _access;

    internal PolicySnapshot(PolicySet policies, string id)
    {
        Id = id;
        Catalogs = [.. policies.Catalogs.Values.OrderBy(catalog => catalog.Id, StringComparer.Ordinal)];
        Agreements = policies.Agreements;
        Floor = policies.Floor;
        _closed = [.. Catalogs.SelectMany(catalog => catalog.Closed)];
        _byClient = Agreements.SelectMany(a => a.Clients.Distinct().Select(client => (client, a))).ToFrozenDictionary(p => p.client, p => p.a, StringComparer.Ordinal);
        _targets = [.. Catalogs.SelectMany(catalog => Targets(catalog, policies.Floor))];
        _routes = new(_targets);
        _access = Compile(policies).ToFrozenDictionary(pair => pair.Key, pair => pair.Value);
    }

    /// <summary>SHA-256 over the policy texts, 64 hexadecimal digits.</summary>
    public string Id { get; }

    /// <summary>The catalogs by id.</summary>
    public ImmutableArray<Catalog> Catalogs { get; }

    /// <summary>The agreements by id.</summary>
    public ImmutableArray<Agreement> Agreements { get; }

    internal Floor Floor { get; }

    /// <summary>The agreement a client acts under, or null.</summary>
    public Agreement? AgreementOf(string client) => _byClient.GetValueOrDefault(client);

    /// <summary>Whether a request may be put to the SIS, how, and what of the answer may leave.</summary>
    public Decision Decide(AccessRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Evaluator.Decide(this, request);
    }

    /// <summary>The plan for an answer of a resource as one agreement sees it; null when it grants nothing of it.</summary>
    public Redaction.FieldPlan? PlanFor(string agreement, string catalog, string resource, bool isCollection) =>
        AccessOf(agreement, catalog, resource) is { } access ? isCollection ? access.Collection : access.Item : null;

    /// <summary>What an agreement lets out of a whole document of a resource; null when it grants nothing of it.</summary>
    /// <param name="agreement">Id of the agreement.</param>
    /// <param name="catalog">Id of the catalog.</param>
    /// <param name="resource">Name of the resource.</param>
    /// <param name="isCollection">The document is a page of records, not one.</param>
    /// <param name="day">The day it is, UTC.</param>
    public Derive.WholeDocument? DocumentFor(string agreement, string catalog, string resource, bool isCollection, DateOnly day) =>
        AccessOf(agreement, catalog, resource) is { } access ? new(isCollection ? access.Collection : access.Item, access.Derived, day) : null;

    /// <summary>Whether a rule of this id looks at names, codes, identifiers or phrases in values, so that what it withholds hangs on the value.</summary>
    public bool GuardsBy(string rule) => Floor.Has(rule);

    /// <summary>What closes a path to everybody; null when nothing does, or a resource is described there more closely.</summary>
    internal ClosedPath? ClosedAt(ImmutableArray<string> path, Route? found) =>
        _closed.FirstOrDefault(closed => closed.Matches(path) && !(found is not null && closed.YieldsTo(found)));

    /// <summary>What closes a documented path, whatever stands before it; null when nothing does.</summary>
    internal ClosedPath? ClosedByTemplate(string template, Route? found)
    {
        var documented = Route.Of(template, isCollection: false).Segments;
        return _closed.FirstOrDefault(closed => closed.MatchesEndOf(documented) && !(found is not null && closed.YieldsTo(found)));
    }

    internal Target? Find(ImmutableArray<string> path) => _routes.Find(path);

    /// <summary>What a documented path leads to, whatever its variable segments are called and whatever stands before it; null when nothing fits.</summary>
    internal Target? FindByTemplate(string template, string? catalog)
    {
        var asked = Route.Of(template, isCollection: false).Segments;
        return _targets
            .Where(target => catalog is null || target.Catalog.Id == catalog)
            .Where(target => target.Route.Segments.Length >= asked.Length && target.Route.Segments[^asked.Length..].SequenceEqual(asked))
            .OrderBy(target => target.Route.Segments.Length)
            .ThenBy(target => target.Catalog.Id, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    internal ResourceAccess? AccessOf(string agreement, string catalog, string resource) =>
        _access.GetValueOrDefault((agreement, catalog, resource))?.Value;

    /// <summary>A path of a code list can speak of status by its own name: <c>visaDescriptors</c>.</summary>
    private static IEnumerable<Target> Targets(Catalog catalog, Floor floor)
    {
        var words = catalog.Resources.Values.SelectMany(resource => resource.Routes).SelectMany(route => route.Segments).OfType<string>().Distinct();
        var rules = words.ToDictionary(word => word, word => floor.RuleFor(word, namesItsSibling: true), StringComparer.Ordinal);
        return
            from resource in catalog.Resources.Values
            from route in resource.Routes
            let rule = route.Segments.OfType<string>().Select(word => rules[word]).FirstOrDefault(rule => rule is not null)
            select new Target(catalog, resource, route, rule);
    }

    private static IEnumerable<KeyValuePair<(string, string, string), Lazy<ResourceAccess>>> Compile(PolicySet policies)
    {
        var floors = new FieldFloors(policies.Floor);
        return
            from agreement in policies.Agreements
            from grants in agreement.Grants.GroupBy(grant => (grant.Catalog, grant.Resource))
            let resource = policies.Catalogs[grants.Key.Catalog].Resources[grants.Key.Resource]
            select KeyValuePair.Create(
                (agreement.Id, grants.Key.Catalog, grants.Key.Resource),
                new Lazy<ResourceAccess>(() => new(floors.Of(resource), resource, [.. grants])));
    }
}
