using Policies.Catalogs;
using Policies.Check;
using Policies.Evaluate;
using Policies.Language;
using Policies.Draft;
using Policies.Shipped;

namespace Gateway.Tests.Drafts;

public sealed class CatalogDraftTests
{
    private const string Api = """
        openapi: 3.0.1
        info: {title: Our SIS, version: '2'}
        servers: [{url: 'https://sis.district.example/api'}]
        paths:
          /pupils:
            get:
              parameters: [{name: limit, in: query}, {name: town, in: query}, {name: nobodyKnows, in: query}]
              responses: {'200': {content: {application/json: {schema: {properties: {pupils: {type: array, items: {$ref: '#/components/schemas/pupil'}}}}}}}}
          '/pupils/{id}':
            get: {responses: {'200': {content: {application/json: {schema: {properties: {pupil: {$ref: '#/components/schemas/pupil'}}}}}}}}
          '/schools/{id}/pupils':
            get: {responses: {'200': {content: {application/json: {schema: {properties: {pupils: {type: array, items: {$ref: '#/components/schemas/pupil'}}}}}}}}}
          /ping:
            get: {responses: {'200': {content: {application/json: {schema: {type: object}}}}}}
        components:
          schemas:
            pupil:
              properties:
                sourcedId: {type: string}
                givenName: {type: string}
                birthCountryDescriptor: {type: string}
                visaKind: {type: string}
                shoeSize: {type: integer}
                home: {properties: {town: {type: string}, notes: {type: object}}}
                email: {properties: {sent: {type: string}}}
                phone: {type: object}
                visas: {properties: {kind: {type: string}}}
                'a.b': {type: string}
        """;

    private static readonly PolicySnapshot Shipped = PolicyLoad.From(ShippedPolicies.Texts).Snapshot!;

    [Fact]
    public void Names_that_are_known_get_their_class_and_all_others_wait_for_a_judge()
    {
        var fields = Pupils(Draft()).AllFields().Where(field => field.IsLeaf).ToDictionary(field => field.Path, field => field.Sensitivity);

        Assert.Equal(Sensitivity.Identifier, fields["sourcedId"]);
        Assert.Equal(Sensitivity.Directory, fields["givenName"]);
        Assert.Equal(Sensitivity.WeakProxy, fields["birthCountryDescriptor"]);
        Assert.Equal(Sensitivity.StrongProxy, fields["visaKind"]);
        Assert.Equal(Sensitivity.Unclassified, fields["shoeSize"]);
        Assert.Equal(Sensitivity.Unclassified, fields["home.town"]);
        Assert.Equal(Sensitivity.Extension, fields["home.notes"]);
        Assert.Equal(10, fields.Count);
    }

    [Fact]
    public void An_object_is_never_guessed_to_be_harmless_as_a_whole()
    {
        var pupils = Pupils(Draft());

        Assert.Equal(Sensitivity.Unclassified, pupils.Find("email.sent")!.Sensitivity);
        Assert.Equal(Sensitivity.Extension, pupils.Find("phone")!.Sensitivity);
        Assert.Equal(Sensitivity.Status, pupils.Find("visas")!.Sensitivity);
    }

    [Fact]
    public void Paths_envelopes_parameters_and_the_record_id_are_read_off_the_document()
    {
        var pupils = Pupils(Draft());

        Assert.Equal(["/api/pupils", "/api/schools/{id}/pupils", "/api/pupils/{id}"], pupils.Routes.Select(route => route.Template));
        Assert.Equal(("pupils", "pupil", "sourcedId"), (pupils.CollectionEnvelope, pupils.ItemEnvelope, pupils.RecordId));
        Assert.Equal([KeyValuePair.Create("town", "home.town")], pupils.Parameters);
    }

    [Fact]
    public void A_draft_is_a_catalog_without_a_finding_and_coverage_finds_its_gaps()
    {
        var draft = Draft();
        var policies = Read(draft);

        Assert.Equal((10, 3), (draft.Fields, draft.Unclassified));
        Assert.Equal(
            ["a.b", "email.sent", "home.town", "shoeSize"],
            CoverageReport.Of(policies, new("api.yaml", Api)).Rows.Where(row => row is { Path: "/pupils/{id}", State: CoverageState.Unclassified }).Select(row => row.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("$filter", QueryGrammar.OData)]
    [InlineData("orderBy", QueryGrammar.OneRoster)]
    [InlineData("navigationPage", QueryGrammar.Sif)]
    [InlineData("starting_after", QueryGrammar.Clever)]
    [InlineData("pagesize", QueryGrammar.PowerSchool)]
    [InlineData("nobodyKnows", QueryGrammar.EdFi)]
    public void A_parameter_that_only_one_standard_has_tells_how_queries_are_written(string parameter, QueryGrammar grammar)
    {
        var draft = CatalogDraft.Of(Shipped, new("api.yaml", Api.Replace("nobodyKnows", parameter, StringComparison.Ordinal)), "own");

        Assert.Equal(grammar, Read(draft).Catalogs.Single(catalog => catalog.Id == "own").Grammar);
    }

    [Fact]
    public void A_document_that_cannot_be_read_makes_no_draft()
    {
        var draft = CatalogDraft.Of(Shipped, new("api.yaml", "swagger: '2.0'"), "own");

        Assert.Equal(("", 1), (draft.Text, draft.Findings.Length));
    }

    private static CatalogDraft Draft()
    {
        var draft = CatalogDraft.Of(Shipped, new PolicyText("api.yaml", Api), "own");
        Assert.Empty(draft.Findings);
        return draft;
    }

    private static PolicySnapshot Read(CatalogDraft draft)
    {
        var load = PolicyLoad.From([.. ShippedPolicies.Texts, new("own.yaml", draft.Text)]);
        Assert.Empty(load.Findings);
        return load.Snapshot!;
    }

    private static Resource Pupils(CatalogDraft draft) => Read(draft).Catalogs.Single(catalog => catalog.Id == "own").Resources["pupils"];
}
