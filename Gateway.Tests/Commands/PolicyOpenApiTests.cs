namespace Gateway.Tests.Commands;

public sealed class PolicyOpenApiTests : IDisposable
{
    private const string Api = """
        openapi: 3.0.0
        info: {title: District API, version: '1'}
        paths:
          /ims/oneroster/rostering/v1p2/demographics/{sourcedId}:
            get: {responses: {'200': {content: {application/json: {schema: {properties: {demographics: {properties: {sex: {}, countryOfBirthCode: {}}}}}}}}}}
          /ims/oneroster/rostering/v1p2/lineItems:
            get: {responses: {'200': {content: {application/json: {schema: {properties: {title: {}}}}}}}}
        """;

    private readonly WorkingFolder _folder = new WorkingFolder().WithPolicies();

    [Fact]
    public async Task The_document_of_a_party_shows_only_what_is_granted()
    {
        _folder.Write("api.yaml", Api);

        var ran = await RunAsync("openapi", "api.yaml", "--out", "theirs.yaml");
        var covered = await RunAsync("coverage", "--openapi", "theirs.yaml");

        Assert.Equal((0, "", "1 paths leave something under this agreement\n"), (ran.Exit, ran.Out, ran.Error));
        Assert.Equal(0, covered.Exit);
        Assert.Matches("^granted +sex +agreement/lakeshore-assessments#4$", covered.OutLines[1]);
        Assert.Equal("District API 1: 1 granted, 0 withheld, 0 refused, 0 unclassified", covered.OutLines[^1]);
    }

    [Fact]
    public async Task Without_a_file_it_goes_to_standard_output()
    {
        _folder.Write("api.yaml", Api);

        var ran = await RunAsync("openapi", "api.yaml");

        Assert.StartsWith("openapi: 3.0.0\n", ran.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("countryOfBirth", ran.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("swagger: '2.0'", "no OpenAPI 3 document")]
    [InlineData("openapi: 3.0.0\npaths: {/a: {get: {responses: {'200': {$ref: '#/b'}}}}}", "leads nowhere")]
    public async Task A_document_that_cannot_be_read_is_refused_in_a_sentence(string api, string says)
    {
        _folder.Write("api.yaml", api);

        var ran = await RunAsync("openapi", "api.yaml");

        Assert.Equal((2, ""), (ran.Exit, ran.Out));
        Assert.Contains(says, ran.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Task<Ran> RunAsync(string verb, params string[] arguments) =>
        _folder.RunAsync(["policy", verb, .. arguments, "--policies", "policies", "--agreement", "lakeshore-assessments"]);
}
