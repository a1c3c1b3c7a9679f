using Gateway.Tests.Writes;
using Policies.Excerpt;
using YamlDotNet.RepresentationModel;

namespace Gateway.Tests.Excerpts;

public sealed class ExcerptWriteTests
{
    private const string Api = """
        openapi: 3.0.1
        servers: [{url: /campus}]
        paths:
          /pupils:
            get: {responses: {'200': {content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/pupil'}}}}}}}
            post:
              parameters: [{name: dryRun, in: query}]
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/body'}}, text/xml: {schema: {type: string}}}}
              responses: {'201': {description: Made}, '409': {description: There is one}}
          /pupils/{id}:
            parameters: [{name: id, in: path, required: true}]
            get: {responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/body'}}}}}}
            put:
              requestBody: {content: {application/json: {schema: {properties: {pupil: {$ref: '#/components/schemas/pupil'}, reason: {type: string}}}}}}
              responses: {'200': {description: Changed}}
            patch:
              requestBody:
                content:
                  application/merge-patch+json: {schema: {$ref: '#/components/schemas/body'}}
                  application/json-patch+json: {schema: {type: array, items: {properties: {op: {type: string, enum: [test, citizenship]}}}}}
              responses: {}
            delete: {responses: {'204': {description: Gone}}}
        components:
          schemas:
            body: {properties: {pupil: {$ref: '#/components/schemas/pupil'}}}
            pupil: {properties: {id: {type: string}, name: {type: string}, citizenship: {type: string}, home: {properties: {city: {type: string}, country: {type: string}}}}}
        """;

    private static readonly string[] Secrets = ["citizenship", "xml", "dryRun", "409", "reason"];

    [Theory]
    [InlineData("[create, modify, delete]", "get post | get put patch delete")]
    [InlineData("[modify]", "get | get put patch")]
    [InlineData("[]", "get | get")]
    public void A_write_is_in_the_document_when_it_is_granted(string write, string operations)
    {
        var paths = (YamlMappingNode)Yaml(Excerpt(write))["paths"];

        Assert.Equal(operations, string.Join(" | ", paths.Children.Values.Select(path => string.Join(' ', ((YamlMappingNode)path).Children.Keys))));
    }

    [Fact]
    public void A_body_is_described_by_what_may_be_written()
    {
        var text = Excerpt("[create, modify, delete]");

        Assert.Contains(
            """
                  requestBody:
                    description: What may be written.
                    required: true
                    content:
                      application/json:
                        schema:
                          properties:
                            pupil:
                              $ref: '#/components/schemas/pupil'
                  responses:
                    '200':
                      description: Done.
            """.ReplaceLineEndings("\n"),
            text,
            StringComparison.Ordinal);
        Assert.Contains("application/merge-patch+json:\n            schema:\n", text, StringComparison.Ordinal);
        Assert.Contains("application/json-patch+json: {}\n", text, StringComparison.Ordinal);
        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_write_whose_body_is_described_in_no_way_that_is_taken_is_left_out()
    {
        var table = Api.Replace("{content: {application/json: {schema: {$ref: '#/components/schemas/body'}}, text/xml", "{content: {text/csv: {schema: {}}, text/xml", StringComparison.Ordinal);

        Assert.NotEqual(Api, table);
        Assert.DoesNotContain("post:", Excerpt("[create]", table), StringComparison.Ordinal);
    }

    private static string Excerpt(string write, string api = Api) =>
        ApiExcerpt.Of(Campus.With(write, "id, name, home.city").Policies, new("api.yaml", api), "vendor").Text;

    private static YamlMappingNode Yaml(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }
}
