using System.Text.Json.Nodes;

namespace Gateway.Tests.Commands;

public sealed class PolicyTestTests : IDisposable
{
    private const string Ask = "agreement: lakeshore-assessments, day: 2026-10-01, request: 'GET /ims/oneroster/rostering/v1p2/demographics";

    private readonly WorkingFolder _folder = new WorkingFolder().WithPolicies();

    [Fact]
    public async Task The_sample_agreements_hold_to_their_cases()
    {
        var ran = await _folder.RunAsync("policy", "test", "--policies", "policies");

        Assert.Equal((0, ""), (ran.Exit, ran.Error));
        Assert.Contains("passed  demographics leave without anything about origins", ran.OutLines);
        Assert.Matches("^[0-9]+ cases, 0 failed$", ran.OutLines[^1]);
    }

    [Fact]
    public async Task What_is_shipped_holds_to_its_cases()
    {
        var ran = await _folder.RunAsync("policy", "test");

        Assert.Equal((0, ""), (ran.Exit, ran.Error));
        Assert.Contains("passed  a number that only immigration authorities issue speaks in any field", ran.OutLines);
    }

    [Fact]
    public async Task An_agreement_that_grants_more_than_its_cases_allow_is_found()
    {
        var file = Path.Combine(_folder.Name, "policies/agreements/lakeshore-assessments.yaml");
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(file, text.Replace("birthDate, sex]", "birthDate, sex, countryOfBirthCode]\n    basis: b\n    resolution: r", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var ran = await _folder.RunAsync("policy", "test", "--policies", "policies");

        Assert.Equal((1, ""), (ran.Exit, ran.Error));
        Assert.Contains("/demographics/0/countryOfBirthCode leaves, and should not", ran.OutLines);
        Assert.Contains("expected: refused parameter_on_withheld_field by rule floor/weak-proxy for `filter`; is: allowed", ran.OutLines);
        Assert.Matches("^[0-9]+ cases, 2 failed$", ran.OutLines[^1]);
    }

    [Theory]
    [InlineData("?filter=sex%3D%27female%27', expect: refused", "expected: refused; is: allowed")]
    [InlineData("?filter=sex%3D%27female%27', expect: refused, rule: floor/status", "expected: refused by rule floor/status; is: allowed")]
    [InlineData("?sort=cityOfBirth', expect: refused, rule: floor/status", "expected: refused by rule floor/status; is: refused parameter_on_withheld_field by rule floor/weak-proxy for `sort`")]
    [InlineData("?sort=%zz', expect: allowed", "expected: allowed; is: refused malformed_request")]
    [InlineData("', expect: allowed, body: '<users/>', withheld: []", "the document is refused at byte 0: Malformed")]
    [InlineData("', expect: allowed, body: '{\"demographics\":[]}', released: '{\"demographics\":[1]}'", "/demographics has 0 elements, not 1")]
    [InlineData("', expect: allowed, body: '{\"demographics\":[{\"sex\":\"canary\"}]}', released: '{\"demographics\":[{\"sex\":\"x\"}]}'", "/demographics/0/sex is another value")]
    [InlineData("', expect: allowed, body: '{\"demographics\":[{\"x\":1}]}', withheld: []", "? is withheld by unclassified 1 times, and should not be")]
    [InlineData("', expect: allowed, body: '{\"demographics\":[{\"x\":1}]}', withheld: [{field: '?', rule: unclassified, count: 2}]", "? is withheld by unclassified 1 times, not 2")]
    [InlineData("', expect: allowed, body: '{\"demographics\":[]}', withheld: [{field: metadata, rule: floor/extension}]", "metadata is withheld by floor/extension 0 times, not at all")]
    public async Task A_difference_is_said_in_a_sentence_without_any_value(string rest, string sentence)
    {
        Own($"cases: [{{case: mine, {Ask}{rest}}}]");

        var ran = await _folder.RunAsync("policy", "test", "--policies", "policies");

        Assert.Equal((1, ""), (ran.Exit, ran.Error));
        Assert.Equal($"FAILED  mine  (policies/own.cases.yaml:1:9)\n          {sentence}", string.Join('\n', ran.Out.Split('\n').SkipWhile(line => !line.StartsWith("FAILED", StringComparison.Ordinal)).Take(2)));
        Assert.DoesNotContain("canary", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_may_lie_in_a_file_beside_the_case()
    {
        Own("cases: [{case: mine, resource: oneroster-1.2/demographics, item: true, file: one.json, released: '{\"demographics\":{}}'}]");
        _folder.Write("policies/one.json", """{"demographics":{"metadata":{}}}""");

        Assert.Equal(0, (await _folder.RunAsync("policy", "test", "--policies", "policies")).Exit);

        File.Delete(Path.Combine(_folder.Name, "policies/one.json"));
        var ran = await _folder.RunAsync("policy", "test", "--policies", "policies");

        Assert.Equal((2, "", "error: policies/own.cases.yaml:1:9: there is no file policies/one.json\n"), (ran.Exit, ran.Out, ran.Error));
    }

    [Theory]
    [InlineData("case: mine", "1:9: error: a case has either `request`, or `resource`")]
    [InlineData("case: mine, resource: oneroster-1.2/student, body: '[]', withheld: []", "no catalog has a resource `oneroster-1.2/student`", "did you mean `oneroster-1.2/students`?")]
    [InlineData("case: mine, resource: oneroster-1.2/students", "needs a document: add `body` or `file`")]
    [InlineData("case: mine, resource: oneroster-1.2/students, day: 2026-10-01, body: '[]', withheld: []", "`day` says nothing without `request`")]
    [InlineData("case: mine, resource: oneroster-1.2/students, body: '[]'", "say what becomes of the document")]
    [InlineData("case: mine, resource: oneroster-1.2/students, body: '[]', released: 'canary'", "`released` is not JSON")]
    [InlineData("case: mine, resource: oneroster-1.2/students, body: '[]', released: '{\"a\":1,\"a\":2}'", "`released` is not JSON")]
    [InlineData("case: mine, resource: oneroster-1.2/students, body: '[]', file: x.json, withheld: []", "a case has either `body` or `file`")]
    [InlineData("case: mine, agreement: nobody, resource: oneroster-1.2/students, body: '[]', withheld: []", "no agreement is called `nobody`")]
    [InlineData("case: mine, client: a, request: GET /x, expect: allowed", "`day` is missing")]
    [InlineData("case: mine, day: 2026-10-01, request: GET /x, expect: allowed", "`client` is missing")]
    [InlineData("case: mine, client: a, day: 2026-10-01, request: GET /x", "`expect` is missing")]
    [InlineData("case: mine, client: a, day: 2026-10-01, request: GET, expect: allowed", "must be a method and a path")]
    [InlineData("case: mine, client: a, day: 2026-10-01, request: GET /x, expect: granted", "`granted` is no decision")]
    [InlineData("case: mine, client: a, day: 2026-10-01, request: GET /x, expect: refused, code: no_agrement", "did you mean `no_agreement`?")]
    [InlineData("case: mine, client: a, day: 2026-10-01, request: GET /x, expect: allowed, rule: floor/status", "are those of a refusal")]
    [InlineData("case: mine, client: a, day: 2026-10-01, request: GET /x, expect: refused, colour: red", "unknown key `colour`")]
    public async Task A_case_that_cannot_be_used_is_named_with_its_place(string text, params string[] says)
    {
        Own($"cases: [{{{text}}}]");

        var ran = await _folder.RunAsync("policy", "test", "--policies", "policies");

        Assert.Equal((2, ""), (ran.Exit, ran.Out));
        Assert.StartsWith("error: the cases cannot be used\npolicies/own.cases.yaml:1:", ran.Error, StringComparison.Ordinal);
        Assert.All(says, word => Assert.Contains(word, ran.Error, StringComparison.Ordinal));
        Assert.DoesNotContain("canary", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_test_of_nothing_is_not_passed()
    {
        _folder.Write("empty/none.cases.yaml", "cases: []");

        var ran = await _folder.RunAsync("policy", "test", "--policies", "empty");

        Assert.Equal((2, "", "error: there are no cases below empty; write some in a file called NAME.cases.yaml\n"), (ran.Exit, ran.Out, ran.Error));
    }

    [Fact]
    public async Task The_same_comes_as_JSON()
    {
        Own($"cases: [{{case: mine, {Ask}', expect: refused}}]");

        var ran = await _folder.RunAsync("policy", "test", "--policies", "policies", "--json");

        var row = JsonNode.Parse(ran.Out)!.AsArray().Single(row => (string?)row!["case"] == "mine")!;
        Assert.Equal((1, false, "expected: refused; is: allowed", 1), (ran.Exit, (bool)row["passed"]!, (string?)row["differences"]![0], (int)row["line"]!));
    }

    [Fact]
    public async Task Cases_are_no_policies()
    {
        var before = await _folder.RunAsync("policy", "check", "policies");
        Own("cases: [{case: mine}]");
        var after = await _folder.RunAsync("policy", "check", "policies");

        Assert.Equal((0, before.Out), (after.Exit, after.Out));
    }

    public void Dispose() => _folder.Dispose();

    private void Own(string text) => _folder.Write("policies/own.cases.yaml", text);
}
