using Policies.Check;
using Policies.Evaluate;
using Policies.Language;
using Policies.Shipped;

namespace Gateway.Tests.Checks;

public sealed class CoverageTests
{
    private const string Api = """
        openapi: 3.0.1
        info: {title: District API, version: '5'}
        servers: [{url: 'https://sis.district.example/data/v3'}]
        paths:
          /ed-fi/students:
            parameters: [{name: totalCount, in: query}, {name: X-Trace, in: header}]
            get:
              parameters:
                - {$ref: '#/components/parameters/limit'}
                - {name: lastSurname, in: query}
                - {name: citizenshipStatusDescriptor, in: query}
                - {name: shoeSize, in: query}
              responses:
                '200':
                  content:
                    application/json: {schema: {type: array, items: {$ref: '#/components/schemas/student'}}}
          '/ed-fi/students/{id}':
            get:
              responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/student'}}}}}
            delete: {responses: {'204': {description: gone}}}
          /ed-fi/unheardOf:
            get: {responses: {'200': {content: {application/json: {schema: {type: object}}}}}}
          /oauth/token:
            post: {responses: {'200': {content: {application/json: {schema: {type: object}}}}}}
        components:
          parameters: {limit: {name: limit, in: query}}
          schemas:
            student:
              properties:
                id: {type: string}
                studentUniqueId: {type: string}
                lastSurname: {type: string}
                birthCountryDescriptor: {type: string}
                citizenshipStatusDescriptor: {type: string}
                visas: {type: array, items: {properties: {visaDescriptor: {type: string}}}}
                otherNames: {type: array, items: {properties: {firstName: {type: string}, nickname: {type: string}}}}
                middleName: {properties: {meaning: {type: string}}}
                shoeSize: {type: integer}
                refugeeStatus: {type: string}
                _ext: {type: object}
        """;

    private const string Agreement = """
        agreement: yearbook
        party: {name: Yearbook, kind: vendor}
        purpose: yearbook
        basis: 34 CFR 99.31(a)(1)
        resolution: R-1
        from: 2026-07-01
        until: 2027-06-30
        clients: [yearbook]
        grants: [{catalog: ed-fi, resource: students, fields: [studentUniqueId, lastSurname], query: [page]}]
        """;

    private static readonly PolicySnapshot Policies = PolicyLoad.From([.. ShippedPolicies.Texts, new("yearbook.yaml", Agreement)]).Snapshot!;

    [Fact]
    public void Every_property_of_an_answer_is_granted_withheld_by_a_rule_or_unclassified()
    {
        var rows = Of(Api).Rows.Where(row => row is { Path: "/ed-fi/students/{id}", Kind: CoverageKind.Property });

        Assert.Equal(
            [
                ("id", CoverageState.Granted, "everything"), ("studentUniqueId", CoverageState.Granted, "everything"),
                ("lastSurname", CoverageState.Granted, "everything"), ("birthCountryDescriptor", CoverageState.Granted, "everything"),
                ("citizenshipStatusDescriptor", CoverageState.Withheld, "floor/status"), ("visas.visaDescriptor", CoverageState.Withheld, "floor/status"),
                ("otherNames.firstName", CoverageState.Granted, "everything"), ("otherNames.nickname", CoverageState.Unclassified, "unclassified"),
                ("middleName.meaning", CoverageState.Unclassified, "unclassified"),
                ("shoeSize", CoverageState.Unclassified, "unclassified"), ("refugeeStatus", CoverageState.Withheld, "floor/status-name"),
                ("_ext", CoverageState.Withheld, "floor/extension"),
            ],
            rows.Select(row => (row.Name, row.State, row.Rule)));
    }

    [Fact]
    public void Parameters_are_granted_or_refused_by_the_same_judges_that_answer_requests()
    {
        var rows = Of(Api).Rows.Where(row => row.Kind == CoverageKind.Parameter);

        Assert.Equal(
            [
                ("totalCount", CoverageState.Granted), ("limit", CoverageState.Granted), ("lastSurname", CoverageState.Granted),
                ("citizenshipStatusDescriptor", CoverageState.Refused), ("shoeSize", CoverageState.Refused),
            ],
            rows.Select(row => (row.Name, row.State)));
        Assert.Equal(["floor/status", "unknown_parameter"], rows.Where(row => row.State == CoverageState.Refused).Select(row => row.Rule));
    }

    [Fact]
    public void Under_an_agreement_only_what_it_grants_is_granted()
    {
        var report = Of(Api, "yearbook");

        Assert.Equal(
            ["studentUniqueId agreement/yearbook#1", "lastSurname agreement/yearbook#1"],
            report.Rows.Where(row => row is { Path: "/ed-fi/students", Kind: CoverageKind.Property, State: CoverageState.Granted }).Select(row => $"{row.Name} {row.Rule}"));
        Assert.Equal(["limit"], report.Rows.Where(row => row is { Kind: CoverageKind.Parameter, State: CoverageState.Granted }).Select(row => row.Name));
        Assert.Contains(report.Rows, row => row is { Name: "birthCountryDescriptor", State: CoverageState.Withheld, Rule: "floor/weak-proxy" });
        Assert.Contains(report.Rows, row => row is { Name: "id", State: CoverageState.Withheld, Rule: "not-granted" });
    }

    [Fact]
    public void Paths_that_no_catalog_or_agreement_knows_are_refused_and_only_reads_are_spoken_of()
    {
        Assert.Equal(
            [new("/ed-fi/unheardOf", CoverageKind.Path, "", CoverageState.Refused, "unknown_path")],
            Of(Api).Rows.Where(row => row.Kind == CoverageKind.Path));
        Assert.Contains(Of(Api.Replace("ed-fi/students", "ed-fi/schools", StringComparison.Ordinal), "yearbook").Rows, row => row is
            { Path: "/ed-fi/schools", State: CoverageState.Refused, Rule: "resource_not_granted" });
    }

    [Theory]
    [InlineData("https://sis.district.example/data/v3")]
    [InlineData("https://sis.district.example")]
    [InlineData("/data/v3/")]
    [InlineData("https://{host}/ods")]
    [InlineData("{root}/data/v3")]
    public void Paths_are_found_whatever_base_the_document_puts_before_them(string server) => Assert.Contains(
        Of(Api.Replace("https://sis.district.example/data/v3", server, StringComparison.Ordinal)).Rows, row => row is { Path: "/ed-fi/students", Name: "lastSurname" });

    [Fact]
    public void Where_only_a_part_of_a_path_is_known_it_is_another_path() => Assert.DoesNotContain(
        Of(Api.Replace("/ed-fi/students", "/other/ed-fi/students", StringComparison.Ordinal)).Rows, row => row.Kind == CoverageKind.Property);

    [Fact]
    public void Records_in_an_envelope_are_found_and_what_stands_beside_it_is_unclassified()
    {
        var rows = Of("""
            {"openapi": "3.1.0", "info": {"title": "R", "version": "1"}, "paths": {
              "/ims/oneroster/rostering/v1p2/users": {"get": {
                "parameters": [{"name": "sort", "in": "query"}, {"name": "filter", "in": "query"}, {"name": "fields", "in": "query"}],
                "responses": {"default": {"content": {"application/json": {"schema": {"properties": {
                  "users": {"type": "array", "items": {"properties": {"givenName": {}, "metadata": {"type": "object"}}}},
                  "warnings": {"type": "array", "items": {"type": "string"}}}}}}}}}}}}
            """).Rows;

        Assert.Equal(
            [
                ("givenName", CoverageState.Granted), ("metadata", CoverageState.Withheld), ("warnings", CoverageState.Unclassified),
                ("sort", CoverageState.Granted), ("filter", CoverageState.Granted), ("fields", CoverageState.Granted),
            ],
            rows.Select(row => (row.Name, row.State)));
    }

    [Fact]
    public void Schemas_that_are_put_together_hold_themselves_or_offer_a_choice_are_read_to_their_end()
    {
        var rows = Of("""
            openapi: 3.0.0
            paths:
              /ed-fi/students/{id}:
                get: {responses: {'200': {$ref: '#/components/responses/one'}}}
            components:
              responses: {one: {content: {application/json; charset=utf-8: {schema: {$ref: '#/components/schemas/both'}}}}}
              schemas:
                both: {allOf: [{$ref: '#/components/schemas/person'}, {properties: {firstName: {}, sibling: {$ref: '#/components/schemas/both'}}}]}
                person: {oneOf: [{properties: {lastSurname: {}}}, {properties: {lastSurname: {}, middleName: {}}}]}
            """).Rows;

        Assert.Equal(["lastSurname", "middleName", "firstName", "sibling"], rows.Select(row => row.Name));
    }

    [Fact]
    public void The_good_answer_counts_wherever_it_stands_and_keys_that_are_no_text_are_passed_over()
    {
        var rows = Of("""
            openapi: 3.0.0
            paths:
              ? [a]
              : {get: {}}
              /ed-fi/students/{id}:
                get:
                  responses:
                    default: {content: {application/json: {schema: {properties: {message: {}}}}}}
                    '200': {content: {? {b: c} : {}, application/json: {schema: {properties: {firstName: {}, ? [x] : {}}}}}}
            """).Rows;

        Assert.Equal(["firstName"], rows.Select(row => row.Name));
    }

    [Fact]
    public void Schemas_that_hold_each_other_many_times_over_come_to_an_end()
    {
        var all = Enumerable.Range(0, 20).Select(i => $"p{i}: {{$ref: '#/components/schemas/s{i}'}}");
        var schemas = Enumerable.Range(0, 20).Select(i => $"s{i}: {{properties: {{{string.Join(", ", all)}}}}}");

        var rows = Of(
            "openapi: 3.0.0\npaths: {'/ed-fi/students/{id}': {get: {responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/s0'}}}}}}}}\n"
            + "components: {schemas: {" + string.Join(", ", schemas) + "}}\n").Rows;

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(CoverageState.Unclassified, row.State));
    }

    [Theory]
    [InlineData("swagger: '2.0'", "api.yaml:1:1: error: no OpenAPI 3 document")]
    [InlineData("[]", "api.yaml:1:1: error: the document must be a mapping")]
    [InlineData("openapi: 3.0.0\npaths: {/a: {get: {responses: {'200': {content: {application/json: {schema: {$ref: 'other.yaml#/x'}}}}}}}}", "leads nowhere")]
    [InlineData("openapi: 3.0.0\npaths: {/a: {get: {responses: {'200': {$ref: '#/b'}}}}}\nb: {$ref: '#/b'}", "`#/b` leads nowhere")]
    public void What_cannot_be_read_is_said_with_its_place(string text, string says) =>
        Assert.Contains(says, Assert.Single(Of(text).Findings).ToString(), StringComparison.Ordinal);

    private static CoverageReport Of(string api, string? agreement = null) => CoverageReport.Of(Policies, new PolicyText("api.yaml", api), agreement);
}
