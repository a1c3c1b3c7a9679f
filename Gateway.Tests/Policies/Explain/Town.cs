using Policies.Evaluate;
using Policies.Language;
using Policies.Shipped;

namespace Gateway.Tests.Explanations;

/// <summary>A small data standard of our own, in the grammar of Ed-Fi, with something of everything that withholds.</summary>
internal static class Town
{
    public const string Catalog = """
        catalog: town
        standard: Town 1
        base: /town
        query: ed-fi
        max-limit: 100
        total-header: Total-Count
        resources:
          pupils:
            collection: [/pupils, '/schools/{id}/pupils']
            item: ['/pupils/{id}']
            record-id: id
            fields:
              id: identifier
              name: directory
              homeTown: weak-proxy
              visaNote: education
              gradeLevelDescriptor: education
              address: {fields: {street: directory, town: directory}}
              groups: {guarded: true, fields: {groupDescriptor: {class: education, naming: true}, since: education}}
        """;

    /// <summary>The shipped policies, the town's catalog and these agreements.</summary>
    public static PolicySnapshot With(params string[] agreements) => With(Catalog, agreements);

    public static PolicySnapshot With(string catalog, string[] others)
    {
        var load = PolicyLoad.From([.. ShippedPolicies.Texts, new("town.yaml", catalog), .. others.Select((text, i) => new PolicyText($"{i}.yaml", text))]);
        return load.Snapshot ?? throw new InvalidOperationException(string.Join('\n', load.Findings));
    }

    /// <summary>An agreement on the pupils.</summary>
    public static string Agreement(
        string fields, string query = "[]", string id = "bus", string clients = "[bus-app]", string party = "{name: Bus Line, kind: vendor}", string days = "2026-07-01 2027-06-30")
        => $$"""
        agreement: {{id}}
        party: {{party}}
        purpose: seats
        basis: 34 CFR 99.31(a)(1)
        resolution: R-1
        from: {{days.Split(' ')[0]}}
        until: {{days.Split(' ')[1]}}
        clients: {{clients}}
        grants: [{catalog: town, resource: pupils, fields: [{{fields}}], query: {{query}}, basis: their own, resolution: 8b}]
        """;
}
