using Gateway.Tests.Explanations;
using Policies.Check;
using Policies.Evaluate;
using Policies.Excerpt;

namespace Gateway.Tests.Excerpts;

public sealed class ApiExcerptTests
{
    private const string Api = """
        openapi: 3.0.1
        info: {title: School API, version: '5', description: Ask Ms Example}
        servers: [{url: 'https://sis.inside.example/town', description: The real one}]
        security: [{login: []}]
        tags: [{name: Visas}]
        x-owner: someone
        paths:
          /pupils:
            parameters: [{name: X-Trace, in: header}]
            get:
              operationId: getPupils
              summary: All pupils
              description: Pupils with their home town.
              security: [{login: []}]
              parameters:
                - {$ref: '#/components/parameters/limit'}
                - {name: homeTown, in: query, schema: {type: string}}
                - {name: name, in: query, description: The name, example: Jamie, schema: {type: string, default: Jamie}}
              responses:
                '200':
                  description: Pupils
                  headers: {ETag: {schema: {type: string}}}
                  content:
                    application/json:
                      example: [{homeTown: Elsewhere}]
                      schema: {type: array, items: {$ref: '#/components/schemas/pupil'}}
                '404': {$ref: '#/components/responses/none'}
            post: {responses: {'201': {description: made}}}
          /pupils/{id}:
            get:
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses: {'200': {description: One, content: {application/json: {schema: {$ref: '#/components/schemas/pupil'}}}}}
          /teachers:
            get: {responses: {'200': {description: All, content: {application/json: {schema: {$ref: '#/components/schemas/teacher'}}}}}}
        components:
          securitySchemes: {login: {type: http, scheme: basic}}
          parameters: {limit: {name: limit, in: query, schema: {type: integer, maximum: 500}}, other: {name: other, in: query}}
          responses: {none: {description: No visa}}
          schemas:
            pupil:
              type: object
              description: A pupil
              required: [id, homeTown, name]
              example: {homeTown: Elsewhere}
              properties:
                id: {type: string, description: The id, maxLength: 9, x-secret: someone}
                name: {type: string, examples: [Jamie], pattern: J.*}
                homeTown: {$ref: '#/components/schemas/place'}
                visaNote: {type: string}
                gradeLevelDescriptor: {type: string, enum: [uri://town.example/GradeLevelDescriptor#First, uri://town.example/VisaDescriptor#B2, Refugee, First]}
                address: {allOf: [{$ref: '#/components/schemas/address'}]}
                shoeSize: {type: integer}
            address: {properties: {street: {type: string, description: Not the VISA Type}, town: {type: string}}, discriminator: {propertyName: town}}
            place: {type: string, description: Where from}
            teacher: {properties: {id: {type: string}, homeTown: {$ref: '#/components/schemas/place'}}}
        """;

    private static readonly string[] Secrets =
        ["homeTown", "Elsewhere", "isa", "hoe", "efugee", "teacher", "place", "login", "sis.inside", "Jamie", "Ms Example", "someone", "ETag", "post", "404", "X-Trace", "other", "discriminator"];

    [Fact]
    public void Only_what_is_granted_is_in_the_document()
    {
        var text = Excerpt(Api, "id, name, gradeLevelDescriptor, address.street", "[page, filter]");

        Assert.Equal(
            """
            openapi: 3.0.1
            info:
              title: School API
              version: '5'
              description: What leaves under agreement bus.
            servers:
            - url: /town
            paths:
              /pupils:
                get:
                  operationId: getPupils
                  summary: All pupils
                  parameters:
                  - $ref: '#/components/parameters/limit'
                  - name: name
                    in: query
                    description: The name
                    schema:
                      type: string
                  responses:
                    '200':
                      description: What leaves.
                      content:
                        application/json:
                          schema:
                            type: array
                            items:
                              $ref: '#/components/schemas/pupil'
              /pupils/{id}:
                get:
                  parameters:
                  - name: id
                    in: path
                    required: true
                    schema:
                      type: string
                  responses:
                    '200':
                      description: What leaves.
                      content:
                        application/json:
                          schema:
                            $ref: '#/components/schemas/pupil'
            components:
              parameters:
                limit:
                  name: limit
                  in: query
                  schema:
                    type: integer
                    maximum: 500
              schemas:
                address:
                  properties:
                    street:
                      type: string
                pupil:
                  type: object
                  description: A pupil
                  properties:
                    id:
                      type: string
                      maxLength: 9
                      description: The id
                    name:
                      type: string
                    gradeLevelDescriptor:
                      type: string
                      enum:
                      - uri://town.example/GradeLevelDescriptor#First
                      - First
                    address:
                      allOf:
                      - $ref: '#/components/schemas/address'
                  required:
                  - id
                  - name

            """,
            text);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("id, name")]
    [InlineData("id, address.street, gradeLevelDescriptor")]
    public void Nothing_else_survives_in_any_corner(string fields)
    {
        var text = Excerpt(Api, fields, "[page, count, filter]");

        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("id")]
    [InlineData("id, name, homeTown, address")]
    [InlineData("id, visaNote, groups, address.town")]
    public void Read_again_it_shows_what_is_granted_and_no_more(string fields)
    {
        var policies = Town.With(Town.Agreement(fields, "[page, count, filter]"));
        var before = CoverageReport.Of(policies, new("api.yaml", Api), "bus");
        var after = CoverageReport.Of(policies, new("excerpt.yaml", ApiExcerpt.Of(policies, new("api.yaml", Api), "bus").Text), "bus");

        Assert.Empty(after.Findings);
        Assert.NotEmpty(after.Rows);
        Assert.Equal(before.Rows.Where(row => row.State == CoverageState.Granted), after.Rows);
    }

    [Fact]
    public void A_part_that_is_granted_in_two_ways_gets_a_copy_for_each()
    {
        var text = Excerpt(
            """
            openapi: 3.0.1
            paths:
              /pupils/{id}:
                get: {responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/thing'}}}}}}
            components:
              schemas:
                thing: {properties: {id: {type: string}, name: {type: string}, address: {$ref: '#/components/schemas/thing2'}, groups: {$ref: '#/components/schemas/thing2'}}}
                thing2: {properties: {street: {type: string}, town: {type: string}, since: {type: string}}}
            """,
            "id, address.street, groups");

        Assert.Contains("    thing2:\n      properties:\n        street:\n          type: string\n", text, StringComparison.Ordinal);
        Assert.Contains("    thing2_2:\n      properties:\n        since:\n          type: string\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("town:", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Schemas_that_hold_themselves_come_to_an_end()
    {
        var text = Excerpt(
            """
            openapi: 3.0.1
            paths:
              /pupils/{id}:
                get: {responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/pupil'}}}}}}
            components:
              schemas: {pupil: {type: object, properties: {id: {type: string}, address: {$ref: '#/components/schemas/pupil'}, visaNote: {type: string}}}}
            """,
            "id, address");

        Assert.Contains("address:\n          $ref: '#/components/schemas/pupil_2'\n", text, StringComparison.Ordinal);
        Assert.Contains("    pupil_2:\n      type: object\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("visaNote", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Records_in_an_envelope_keep_it_and_what_stands_beside_it_goes()
    {
        var catalog = Town.Catalog.Replace("record-id: id", "collection-envelope: data\n    record-id: id", StringComparison.Ordinal);
        var policies = Town.With(catalog, [Town.Agreement("id")]);

        var text = ApiExcerpt.Of(policies, new("api.yaml", """
            openapi: 3.0.1
            paths:
              /town/pupils:
                get: {responses: {'200': {content: {application/json: {schema: {properties: {
                  data: {type: array, items: {properties: {id: {type: string}, homeTown: {type: string}}}}, warnings: {type: string}}}}}}}}
            """), "bus").Text;

        Assert.Contains("data:\n                    type: array\n                    items:\n                      properties:\n                        id:\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("warnings", text, StringComparison.Ordinal);
        Assert.DoesNotContain("homeTown", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_speaks_of_what_is_withheld_is_not_kept_even_for_a_part()
    {
        var text = Excerpt(Api.Replace("/address'", "/refugeePlace'", StringComparison.Ordinal).Replace("    address: {prop", "    refugeePlace: {prop", StringComparison.Ordinal), "id, address.town");

        Assert.Contains("$ref: '#/components/schemas/part'", text, StringComparison.Ordinal);
        Assert.DoesNotContain("efugee", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_granted_no_path_is_left()
    {
        var policies = Town.With(Town.Agreement("id"));

        var excerpt = ApiExcerpt.Of(policies, new("api.yaml", "openapi: 3.0.1\npaths: {/teachers: {get: {responses: {}}}}"), "bus");

        Assert.Equal(0, excerpt.Paths);
        Assert.Contains("paths: {}", excerpt.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_cannot_be_read_gives_none()
    {
        var excerpt = ApiExcerpt.Of(Town.With(Town.Agreement("id")), new("api.yaml", "swagger: '2.0'"), "bus");

        Assert.Equal("", excerpt.Text);
        Assert.NotEmpty(excerpt.Findings);
    }

    private static string Excerpt(string api, string fields, string query = "[]") =>
        ApiExcerpt.Of(Town.With(Town.Agreement(fields, query)), new("api.yaml", api), "bus").Text;
}
