using System.Text.Json.Nodes;

namespace Gateway.Tests.Commands;

public sealed class PolicyCoverageTests : IDisposable
{
    private const string Api = """
        openapi: 3.0.0
        info: {title: District API, version: '1'}
        paths:
          /ed-fi/students/{id}:
            get: {responses: {'200': {content: {application/json: {schema: {properties: {firstName: {}, visas: {}}}}}}}}
        """;

    private readonly WorkingFolder _folder = new WorkingFolder().WithPolicies();

    [Fact]
    public async Task A_table_says_what_becomes_of_each_property()
    {
        _folder.Write("api.yaml", Api);

        var ran = await RunAsync();

        Assert.Equal((0, ""), (ran.Exit, ran.Error));
        Assert.Equal("/ed-fi/students/{id}", ran.OutLines[0]);
        Assert.Matches("^granted +firstName +everything$", ran.OutLines[1]);
        Assert.Matches("^withheld +visas +floor/status$", ran.OutLines[2]);
        Assert.Equal("District API 1: 1 granted, 1 withheld, 0 refused, 0 unclassified", ran.OutLines[3]);
    }

    [Fact]
    public async Task What_nobody_has_judged_is_found_and_can_be_shown_alone()
    {
        _folder.Write("api.yaml", Api.Replace("visas", "shoeSize", StringComparison.Ordinal));

        var ran = await RunAsync("--state", "unclassified");

        Assert.Equal(1, ran.Exit);
        Assert.Equal(3, ran.OutLines.Length);
        Assert.Matches("^unclassified +shoeSize +unclassified$", ran.OutLines[1]);
    }

    [Fact]
    public async Task The_same_comes_as_JSON_for_an_agreement()
    {
        _folder.Write("api.yaml", Api);

        var ran = await RunAsync("--json", "--policies", "policies", "--agreement", "state-reporting");

        var row = JsonNode.Parse(ran.Out)![1]!;
        Assert.Equal(("property", "visas", "withheld", "floor/status"), ((string?)row["kind"], (string?)row["name"], (string?)row["state"], (string?)row["rule"]));
    }

    [Theory]
    [InlineData("no agreement is called `nobody`; there are: ", "--policies", "policies", "--agreement", "nobody")]
    [InlineData("no catalog is called `x`; there are: ", "--catalog", "x")]
    public async Task What_cannot_be_found_is_said_in_a_sentence(string says, params string[] arguments)
    {
        _folder.Write("api.yaml", Api);

        var ran = await RunAsync(arguments);

        Assert.Equal((2, ""), (ran.Exit, ran.Out));
        Assert.Contains(says, Assert.Single(ran.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_catalog_drafted_of_the_document_can_be_checked_and_leaves_nothing_uncovered_but_what_it_says()
    {
        _folder.Write("api.yaml", Api.Replace("/ed-fi/students", "/pupils", StringComparison.Ordinal).Replace("visas", "shoeSize", StringComparison.Ordinal));

        var draft = await _folder.RunAsync("policy", "catalog", "--openapi", "api.yaml", "--id", "ours");
        _folder.Write("policies/ours.yaml", draft.Out);
        var check = await _folder.RunAsync("policy", "check", "policies");
        var coverage = await RunAsync("--policies", "policies", "--catalog", "ours");

        Assert.Equal(0, draft.Exit);
        Assert.StartsWith("2 fields, 1 of them unclassified", draft.Error, StringComparison.Ordinal);
        Assert.Equal(0, check.Exit);
        Assert.EndsWith("1 granted, 0 withheld, 0 refused, 1 unclassified", coverage.OutLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_is_none_is_refused_with_its_place()
    {
        _folder.Write("api.yaml", "swagger: '2.0'");

        foreach (var ran in (Ran[])[await RunAsync(), await _folder.RunAsync("policy", "catalog", "--openapi", "api.yaml", "--id", "ours")])
        {
            Assert.Equal((2, ""), (ran.Exit, ran.Out));
            Assert.Contains("api.yaml:1:1: error: no OpenAPI 3 document", ran.Error, StringComparison.Ordinal);
        }
    }

    public void Dispose() => _folder.Dispose();

    private Task<Ran> RunAsync(params string[] arguments) => _folder.RunAsync(["policy", "coverage", "--openapi", "api.yaml", .. arguments]);
}
