using System.Collections.Immutable;
using Policies.Agreements;
using Policies.Catalogs;
using Policies.Evaluate;
using Route = Policies.Catalogs.Route;

namespace Gateway.Canary;

/// <summary>One answer to be tried: of a resource, by one of its routes, for a client of an agreement.</summary>
internal sealed record CanaryRequest(Agreement Agreement, Catalog Catalog, Resource Resource, Route Route)
{
    private const string Harmless = "kept";

    /// <summary>
    /// One for each agreement, resource and kind of answer. Left out is what the SIS does not have and the gateway works out: its records
    /// have no place for anything else.
    /// </summary>
    public static IEnumerable<CanaryRequest> Of(PolicySnapshot policies) =>
        from agreement in policies.Agreements
        where !agreement.Clients.IsEmpty
        from name in agreement.Grants.Select(grant => (grant.Catalog, grant.Resource)).Distinct()
        let catalog = policies.Catalogs.First(catalog => catalog.Id == name.Catalog)
        let resource = catalog.Resources[name.Resource]
        where resource.Derivation is null
        from route in resource.Routes.DistinctBy(route => route.IsCollection)
        select new CanaryRequest(agreement, catalog, resource, route);

    /// <summary>What the client would ask.</summary>
    public AccessRequest On(DateOnly day) => new()
    {
        Client = Agreement.Clients[0],
        Day = day,
        Method = Resource.IsAskedByPost ? "POST" : "GET",
        Path = [.. Route.Segments.Select(segment => segment ?? Harmless)],
        Query = Route.IsCollection && !Resource.IsAskedByPost ? [.. Resource.Pinned.Select(name => new QueryParameter(name, Value(name)))] : [],
    };

    /// <summary>
    /// Whether a value of a field may leave as far as anybody can tell from the catalog and the agreement. Said here once more, and more
    /// roughly than the policies say it, so that a mistake there is not repeated.
    /// </summary>
    public bool MayLeave(Field field) =>
        field.IsLeaf
        && field.Sensitivity is not (null or Sensitivity.Unclassified or Sensitivity.Status or Sensitivity.StrongProxy or Sensitivity.Extension)
        && Grants.Any(grant => grant.Fields.Any(granted => granted.Path == field.Path || field.Path.StartsWith(granted.Path + ".", StringComparison.Ordinal))
            && (grant.HasNamedBasis || field.Sensitivity is not (Sensitivity.WeakProxy or Sensitivity.Mandated or Sensitivity.ChangeTime)));

    /// <summary>In the words of the policies: <c>agreement lakeshore, ed-fi/students, a page</c>.</summary>
    public override string ToString() =>
        $"agreement {Agreement.Id}, {Catalog.Id}/{Resource.Name}, {(Route.IsCollection ? "a page" : "one record")}";

    private IEnumerable<Grant> Grants => Agreement.Grants.Where(grant => grant.Catalog == Catalog.Id && grant.Resource == Resource.Name);

    private static string Value(string name) => name.EndsWith("Descriptor", StringComparison.Ordinal) ? $"uri://example.org/{name}#{Harmless}" : Harmless;
}
