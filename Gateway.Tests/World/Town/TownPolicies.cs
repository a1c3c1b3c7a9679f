using Gateway.Tests.Evaluate;
using Gateway.Tests.Queries;
using Gateway.Tests.World.Twins;
using Policies.Catalogs;
using Policies.Evaluate;
using Policies.Language;
using Policies.Redaction;
using Policies.Shipped;

namespace Gateway.Tests.World.Town;

/// <summary>
/// The policies of a district whose systems speak PowerSchool, SIF and OData, and take writes: one merges them, the other puts whole records
/// in the places of others. One agreement asks for all there is, the other for little.
/// </summary>
internal static class TownPolicies
{
    /// <summary>The client of the agreement that asks for all there is.</summary>
    public const string Greedy = TwinPolicies.Greedy;

    /// <summary>The client of the agreement that asks for little.</summary>
    public const string Modest = "modest";

    private const string Campus = """
        catalog: campus
        standard: Campus
        base: /campus
        query: odata
        max-limit: 50
        writes: {POST: create, PUT: merge, PATCH: patch, DELETE: delete}
        shapes:
          pupil:
            id: identifier
            badge: identifier
            version: validator
            name: directory
            grade: education
            citizenship: status
            home: {fields: {city: directory, country: weak-proxy}}
            phones: {also: '@phones', fields: {number: directory, kind: directory}}
            club: {fields: {title: {class: education, naming: true}, room: education}}
            programs: {guarded: true, fields: {title: {class: education, naming: true}, code: education}}
          member: {id: identifier, title: {class: education, key: true, naming: true}, since: education}
          room: {id: identifier, version: validator, title: education, place: {fields: {floor: education, wing: education}}, desks: {fields: {kind: education}}}
        resources:
          pupils: {collection: /pupils, item: '/pupils/{id}', collection-envelope: value, item-envelope: pupil, record-id: id, shape: pupil}
          members: {collection: /members, item: '/members/{id}', collection-envelope: value, record-id: id, pinned: [title], shape: member}
          rooms: {collection: /rooms, item: '/rooms/{id}', collection-envelope: value, record-id: id, shape: room}
        """;

    private static readonly string Annex = Campus.Replace("campus", "annex", StringComparison.Ordinal)
        .Replace("Campus", "Annex", StringComparison.Ordinal)
        .Replace("POST: create, PUT: merge", "POST: create-or-replace, PUT: replace", StringComparison.Ordinal);

    private static readonly IReadOnlyList<PolicyText> Catalogs = [.. ShippedPolicies.Texts, new("/own.yaml", ODataTown.Catalog), new("/campus.yaml", Campus), new("/annex.yaml", Annex)];

    /// <summary>The resources that the systems of the district serve.</summary>
    public static IReadOnlyList<(Catalog Catalog, Resource Resource)> Served { get; } =
    [
        .. from catalog in TwinPolicies.Load(Catalogs).Catalogs
           from resource in catalog.Resources.Values.OrderBy(resource => resource.Name, StringComparer.Ordinal)
           where catalog.Id is "own" or "campus" or "annex" || $"{catalog.Id}/{resource.Name}" is
               "powerschool/students" or "powerschool/table-students" or "sif-na-4/StudentPersonals" or "sif-na-4/StudentSchoolEnrollments"
           select (catalog, resource),
    ];

    /// <summary>What is shipped, the catalogs of the district and the agreements.</summary>
    public static IReadOnlyList<PolicyText> Texts { get; } =
    [
        .. Catalogs,
        new("/greedy.yaml", TwinPolicies.Agreement(Greedy, Served.Select(served => TwinPolicies.Grant(served.Catalog.Id, served.Resource, "[create, replace, modify, delete]")))),
        new("/modest.yaml", TwinPolicies.Agreement(Modest,
        [
            "{catalog: own, resource: Students, fields: [Id, FirstName, Phones], query: [page, filter, select]}",
            "{catalog: powerschool, resource: students, fields: [id, name], query: [page, filter, select]}",
            "{catalog: powerschool, resource: table-students, fields: [id, tables.students.dcid, tables.students.first_name], query: [page, sort, filter, select]}",
            "{catalog: sif-na-4, resource: StudentPersonals, fields: [RefId, Name], query: [page, filter, sort]}",
            "{catalog: campus, resource: pupils, fields: [id, name], query: [page, filter], write: [create, modify]}",
            "{catalog: annex, resource: rooms, fields: [id, title], query: [page], write: [create, replace, modify]}",
        ])),
    ];

    /// <summary>The catalogs that are served.</summary>
    public static IEnumerable<string> ServedCatalogs => Served.Select(served => served.Catalog.Id).Distinct();

    /// <summary>The paths of fields of which some agreement lets something out.</summary>
    public static IReadOnlySet<string> Seen(Catalog catalog, Resource resource)
    {
        var policies = TwinPolicies.Load(Texts);
        return policies.Agreements
            .Select(agreement => policies.PlanFor(agreement.Id, catalog.Id, resource.Name, isCollection: true))
            .OfType<FieldPlan>()
            .SelectMany(plan => plan.Released())
            .ToHashSet();
    }
}
