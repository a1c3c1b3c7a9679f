using System.Text.Json.Nodes;

namespace Gateway.Tests.Commands;

public sealed class PolicyExplainTests : IDisposable
{
    private const string Demographics = "/ims/oneroster/rostering/v1p2/demographics";

    private static readonly string[] Day = ["--day", "2026-10-01"];

    private readonly WorkingFolder _folder = new WorkingFolder().WithPolicies();

    [Theory]
    [InlineData("")]
    [InlineData("https://records.district.example")]
    [InlineData("http://127.0.0.1:8080")]
    public async Task An_allowed_request_is_explained_in_full(string address)
    {
        var ran = await ExplainAsync("GET", $"{address}{Demographics}?limit=5&filter=sex%3D%27female%27");

        Assert.Equal((0, ""), (ran.Exit, ran.Error));
        Matches(
            ran,
            "^Allowed +a list of records", "^Resource +oneroster-1.2/demographics$", "^Agreement +lakeshore-assessments, with Lakeshore Assessments \\(vendor\\)$",
            "^Purpose +Rosters", "^Basis +34 CFR .*; resolution 2026R-014$", "^Days +from 2026-07-01 until 2036-06-30; asked on 2026-10-01$",
            "^The SIS is asked +GET /ims/oneroster/rostering/v1p2/demographics, with limit, filter$",
            "^Leaves +birthDate, sex, sourcedId, status$", "^Withheld +by floor/weak-proxy: .*countryOfBirthCode", "^May page +limit, offset$",
            "^May filter +filter on birthDate, sex, sourcedId, status \\(equal to\\)$", "^May sort +orderBy, sort on ");
        Assert.DoesNotContain("female", ran.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", Demographics + "?sort=countryOfBirthCode", "parameter_on_withheld_field, by rule floor/weak-proxy")]
    [InlineData("DELETE", Demographics, "method_not_allowed")]
    [InlineData("GET", "/nothing", "unknown_path")]
    [InlineData("GET", "/data/v3/ed-fi/unheardOf", "unknown_path")]
    [InlineData("get", Demographics, "(malformed_request)")]
    [InlineData("GET", Demographics + "/%252e", "(malformed_request)")]
    [InlineData("GET", "//" + Demographics, "(malformed_request)")]
    [InlineData("GET", "https://records.district.example", "unknown_path")]
    public async Task A_refused_request_is_refused_with_its_reason(string method, string url, string says)
    {
        var ran = await ExplainAsync(method, url);

        Assert.Equal((1, ""), (ran.Exit, ran.Error));
        Assert.StartsWith("Refused", ran.Out, StringComparison.Ordinal);
        Assert.Contains(says, ran.OutLines[0], StringComparison.Ordinal);
        Assert.DoesNotContain(ran.OutLines, line => line.StartsWith("Leaves", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_write_is_explained_with_what_may_be_in_its_body()
    {
        _folder.Write("policies/campus.yaml", """
            catalog: campus
            standard: Campus
            base: /campus
            query: odata
            max-limit: 50
            writes: {PUT: merge, DELETE: delete}
            resources:
              pupils: {item: '/pupils/{id}', record-id: id, fields: {id: identifier, name: directory, citizenship: status}}
            """);
        _folder.Write("policies/campus-app.yaml", """
            agreement: campus-app
            party: {name: Campus App, kind: vendor}
            purpose: names
            basis: 34 CFR 99.31(a)(1)
            resolution: R-1
            from: 2026-07-01
            until: 2027-06-30
            clients: [campus-app]
            grants: [{catalog: campus, resource: pupils, fields: [id, name], write: [modify]}]
            """);

        var ran = await _folder.RunAsync(["policy", "explain", "PUT", "/campus/pupils/7", "--agreement", "campus-app", "--policies", "policies", .. Day]);

        Assert.Equal((0, ""), (ran.Exit, ran.Error));
        Matches(
            ran, "^Allowed +a write \\(merge\\), if its body holds nothing but what may be written$", "^The SIS is asked +PUT /campus/pupils/{id}, without parameters$",
            "^May be written +id, name$", "^Withheld +by floor/status: citizenship$", "^May write +PUT \\(merge\\)$");
    }

    [Fact]
    public async Task On_a_day_when_the_agreement_does_not_hold_nothing_may_be_asked()
    {
        var ran = await ExplainAsync("GET", Demographics, "--day", "2036-07-01");

        Assert.Equal(1, ran.Exit);
        Assert.Contains("agreement_not_in_force, by rule agreement/lakeshore-assessments", ran.OutLines[0], StringComparison.Ordinal);
        Assert.DoesNotContain("May ", ran.Out.Replace("May ask", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_comes_as_JSON_without_a_value_of_the_query()
    {
        var ran = await ExplainAsync("GET", Demographics + "?filter=sex%3D%27female%27", "--json");

        var json = JsonNode.Parse(ran.Out)!;
        Assert.True((bool)json["allowed"]!);
        Assert.Equal("""["filter"]""", json["askedOfSis"]!.ToJsonString());
        Assert.Equal("""["birthDate","sex","sourcedId","status"]""", json["leaving"]!.ToJsonString());
        Assert.Contains(json["withheld"]!.AsArray(), rule => (string?)rule!["rule"] == "floor/weak-proxy");
        Assert.DoesNotContain("female", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_comes_as_JSON_with_its_code()
    {
        var refused = JsonNode.Parse((await ExplainAsync("GET", Demographics + "?sort=countryOfBirthCode", "--json")).Out)!;
        var malformed = JsonNode.Parse((await ExplainAsync("get", Demographics, "--json")).Out)!;

        Assert.Equal((false, "parameter_on_withheld_field"), ((bool)refused["allowed"]!, (string?)refused["code"]));
        Assert.Equal((false, "malformed_request"), ((bool)malformed["allowed"]!, (string?)malformed["code"]));
    }

    [Theory]
    [InlineData("no agreement is called `nobody`", "--agreement", "nobody")]
    [InlineData("`tomorrow` is no day", "--agreement", "lakeshore-assessments", "--day", "tomorrow")]
    public async Task What_cannot_be_found_is_said_in_a_sentence(string says, params string[] options)
    {
        var ran = await _folder.RunAsync(["policy", "explain", "GET", Demographics, "--policies", "policies", .. options]);

        Assert.Equal((2, ""), (ran.Exit, ran.Out));
        Assert.Contains(says, Assert.Single(ran.ErrorLines), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Task<Ran> ExplainAsync(string method, string url, params string[] options) => _folder.RunAsync(
        ["policy", "explain", method, url, "--agreement", "lakeshore-assessments", "--policies", "policies", .. options.Contains("--day") ? [] : Day, .. options]);

    private static void Matches(Ran ran, params string[] patterns) =>
        Assert.All(patterns, pattern => Assert.Contains(ran.OutLines, line => System.Text.RegularExpressions.Regex.IsMatch(line, pattern)));
}
