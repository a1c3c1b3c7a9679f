using System.Text.Json.Nodes;

namespace Gateway.Tests.Commands;

public sealed class PolicyCheckTests : IDisposable
{
    private readonly WorkingFolder _folder = new WorkingFolder().WithPolicies();

    [Fact]
    public async Task Good_policies_are_counted()
    {
        var ran = await _folder.RunAsync("policy", "check", "policies");

        Assert.Equal((0, ""), (ran.Exit, ran.Error));
        Assert.Matches("^2 agreements, [0-9]+ catalogs; policy [0-9a-f]{64}$", Assert.Single(ran.OutLines));
    }

    [Fact]
    public async Task Every_misspelt_word_is_named_with_its_place()
    {
        _folder.Write("policies/spelling.yaml", """
            agreement: spelling
            party: {name: Somebody, kind: vendr}
            purpose: none
            basis: none
            resolution: none
            from: 2026-13-01
            until: 2027-01-01
            clients: [somebody]
            colour: red
            grants:
              - catalog: ed-fi
                resource: students
                fields: [id]
                query: [serch]
            """);

        var ran = await _folder.RunAsync("policy", "check", "policies");

        Assert.Equal((1, ""), (ran.Exit, ran.Error));
        Begin(
            [
                "policies/spelling.yaml:2:31: error: `vendr`", "policies/spelling.yaml:6:7: error: `2026-13-01`",
                "policies/spelling.yaml:9:1: error: unknown key `colour`",
                "policies/spelling.yaml:11:5: error: the grant must include `studentUniqueId`", "policies/spelling.yaml:14:13: error: `serch`",
            ],
            ran.OutLines);
    }

    [Fact]
    public async Task Every_name_that_leads_nowhere_is_named_with_its_place()
    {
        _folder.Write("policies/names.yaml", """
            agreement: names
            party: {name: Somebody, kind: vendor}
            purpose: none
            basis: none
            resolution: none
            from: 2026-07-01
            until: 2027-01-01
            clients: [state-collector]
            grants:
              - catalog: ed-fi
                resource: studnts
                fields: [id]
              - catalog: ed-fi
                resource: students
                fields: [id, studentUniqueId, frstName, citizenshipStatusDescriptor]
            """);

        var ran = await _folder.RunAsync("policy", "check", "policies");

        Assert.Equal(1, ran.Exit);
        Begin(
            [
                "policies/agreements/state-reporting.yaml:2:1: error: client `state-collector` stands in more than one agreement",
                "policies/names.yaml:10:5: error: `ed-fi` has no resource `studnts`; did you mean `students`?",
                "policies/names.yaml:15:35: error: `students` has no field `frstName`; did you mean `firstName`?",
                "policies/names.yaml:15:45: warning: `citizenshipStatusDescriptor` stays withheld by rule floor/status",
            ],
            ran.OutLines);
    }

    [Theory]
    [InlineData("2020-07-01", "2021-06-30", 1, "policies/late.yaml:1:1: warning: `late` was over after 2021-06-30")]
    [InlineData("2999-07-01", "2999-08-01", 0, "policies/late.yaml:1:1: note: `late` begins on 2999-07-01")]
    public async Task What_is_over_is_found_and_what_has_not_begun_is_noted(string from, string until, int exit, string says)
    {
        _folder.Write("policies/late.yaml", Late(from, until));

        var ran = await _folder.RunAsync("policy", "check", "policies");

        Assert.Equal((exit, ""), (ran.Exit, ran.Error));
        Assert.StartsWith(says, ran.OutLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_come_as_JSON_too()
    {
        _folder.Write("policies/late.yaml", Late("2020-07-01", "2021-06-30"));

        var ran = await _folder.RunAsync("policy", "check", "policies", "--json");

        var json = JsonNode.Parse(ran.Out)!;
        var finding = Assert.Single(json["findings"]!.AsArray())!;
        Assert.Equal(("policies/late.yaml", 1, "warning"), ((string?)finding["file"], (int)finding["line"]!, (string?)finding["severity"]));
        Assert.Matches("^[0-9a-f]{64}$", (string?)json["policy"]);
    }

    [Fact]
    public async Task A_missing_directory_and_one_without_policies_are_told_apart()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Name, "empty"));

        var missing = await _folder.RunAsync("policy", "check", "nowhere");
        var empty = await _folder.RunAsync("policy", "check", "empty");

        Assert.Equal((2, "", "error: there is no directory nowhere\n"), (missing.Exit, missing.Out, missing.Error));
        Assert.Equal(0, empty.Exit);
        Assert.StartsWith("0 agreements, ", empty.Out, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static string Late(string from, string until) => $$"""
        agreement: late
        party: {name: Somebody, kind: vendor}
        purpose: none
        basis: none
        resolution: none
        from: {{from}}
        until: {{until}}
        clients: [late]
        grants: [{catalog: oneroster-1.2, resource: orgs, fields: [sourcedId], query: []}]
        """;

    private static void Begin(string[] beginnings, string[] lines) => Assert.Collection(
        lines, [.. beginnings.Select(beginning => (Action<string>)(line => Assert.StartsWith(beginning, line, StringComparison.Ordinal)))]);
}
