using System.Text;
using Gateway.Tests.Evaluate;
using Policies.Evaluate;
using Policies.Shipped;
using Policies.Writes;
using static Gateway.Tests.Evaluate.District;

namespace Gateway.Tests.Writes;

/// <summary>A system of a district's own that takes writes of every kind, and a client that may write to some of it.</summary>
internal static class Campus
{
    public const string Everything = "[create, replace, modify, delete]";
    public const string Fields = "id, badge, name, note, home.city, phones.number, programs.title, programs.code, club.title, club.room";

    private const string Catalog = """
        catalog: campus
        standard: Campus
        base: /campus
        query: odata
        max-limit: 50
        writes: {POST: create, PUT: merge, PATCH: patch, DELETE: delete}
        resources:
          pupils:
            collection: /pupils
            item: '/pupils/{id}'
            item-envelope: pupil
            record-id: id
            fields:
              id: identifier
              badge: identifier
              version: validator
              name: directory
              note: free-text
              citizenship: status
              home: {fields: {city: directory, country: weak-proxy}}
              phones: {also: '@phones', fields: {number: directory}}
              club: {fields: {title: {class: education, naming: true}, room: education}}
              programs: {guarded: true, fields: {title: {class: education, naming: true}, code: education}}
          members:
            collection: /members
            item: '/members/{id}'
            record-id: id
            fields: {id: identifier, program: {class: education, key: true, naming: true}}
          events:
            collection: /events
            item: '/events/{id}'
            record-id: id
            fields: {id: identifier, title: {class: education, naming: true}}
        """;

    public static District With(string write = Everything, string fields = Fields, string catalog = Catalog, string until = "2027-06-30") => new(
    [
        .. ShippedPolicies.Texts,
        new("campus.yaml", catalog),
        new("vendor.yaml", Agreement("vendor", [
            $"{Grant("campus/pupils", fields, "[page]")[..^1]}, write: {write}}}",
            $"{Grant("campus/members", "id, program", "[page]")[..^1]}, write: {write}}}",
            $"{Grant("campus/events", "id, title", "[page]")[..^1]}, write: {write}}}"], until: until)),
    ]);

    /// <summary>The same, in which writes put whole records in the places of others.</summary>
    public static District Replacing(string fields = Fields) =>
        With(fields: fields, catalog: Catalog.Replace("POST: create, PUT: merge", "POST: create-or-replace, PUT: replace", StringComparison.Ordinal));

    public static BodyCheck Body(string method, string path) => Assert.IsType<Allowed>(Asked(With(), method, path)).Body!;

    public static Decision Asked(District district, string method, string path, params QueryParameter[] query) => district.Policies.Decide(new()
    {
        Client = district.Client,
        Day = Today,
        Method = method,
        Path = [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries)],
        Query = [.. query],
    });

    public static Refused? Refusal(BodyCheck check, string mediaType, string body) => check.Check(mediaType, Encoding.UTF8.GetBytes(body)).Refusal;
}
