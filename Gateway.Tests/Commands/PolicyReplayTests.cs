using System.Text.Json.Nodes;
using Gateway.Record;
using Gateway.Tests.Record;
using Policies.Redaction;

namespace Gateway.Tests.Commands;

public sealed class PolicyReplayTests : IDisposable
{
    private const string Demographics = "/ims/oneroster/rostering/v1p2/demographics";

    private static readonly Entry Answer = new()
    {
        Outcome = Outcome.Redacted,
        Time = new(2026, 10, 1, 12, 0, 0, TimeSpan.Zero),
        Client = "lakeshore-sync",
        Agreement = "lakeshore-assessments",
        Method = "GET",
        Route = Demographics,
        Catalog = "oneroster-1.2",
        Resource = "demographics",
        Policy = "older",
        Status = 200,
        Released = [new("birthDate", 2), new("sourcedId", 2)],
        Withheld = [new("?", "unclassified", 1), new("cityOfBirth", "floor/weak-proxy", 2), new("metadata", "floor/extension", 2), new("sex", "floor/sevis-id", 1)],
    };

    private readonly WorkingFolder _folder = new WorkingFolder().WithPolicies();

    [Fact]
    public async Task Policies_that_say_the_same_differ_in_nothing_that_can_be_known()
    {
        await RecordAsync(Answer, Refusal("parameter_on_withheld_field", "floor/weak-proxy", "filter"), Refusal("agreement_not_in_force", null, null, day: 1));

        var ran = await ReplayAsync();

        Assert.Equal((0, ""), (ran.Exit, ran.Error));
        Assert.Equal(
            [
                "lakeshore-assessments  oneroster-1.2/demographics",
                "cannot be known:                 ? (no catalog knew the name, and it is not in the log): 1 entries",
                "cannot be known:                 parameter_on_withheld_field `filter` (the query is not in the log): 1 entries",
                "cannot be known:                 sex (rule floor/sevis-id may have withheld the value, which is not in the log): 1 entries",
                "3 entries replayed",
                "The log holds no paths, queries or values: each attempt was asked again by its route, and what hangs on the rest is unknown.",
            ],
            ran.OutLines);
    }

    [Fact]
    public async Task A_field_that_was_withheld_and_would_leave_is_found()
    {
        await RecordAsync(Answer, Answer with { Outcome = Outcome.NotModified });
        Change("birthDate, sex]", "sex, cityOfBirth]\n    basis: b\n    resolution: r");

        var ran = await ReplayAsync();

        Assert.Equal(1, ran.Exit);
        Assert.Contains("withheld then, would leave now:  cityOfBirth (agreement/lakeshore-assessments#4): 2 entries", ran.OutLines);
        Assert.Contains("left then, would not leave now:  birthDate (not-granted): 2 entries", ran.OutLines);
    }

    [Fact]
    public async Task An_answer_that_would_be_refused_is_found_and_a_narrower_policy_is_no_fault()
    {
        await RecordAsync(Answer, Answer with { Outcome = Outcome.Authorised, Released = [], Withheld = [] }, Answer with { Outcome = Outcome.Completed });
        Change("until: 2036-06-30", "until: 2026-08-31");

        var ran = await ReplayAsync();

        Assert.Equal(0, ran.Exit);
        Assert.Contains("allowed then, refused now:       agreement_not_in_force (agreement/lakeshore-assessments): 2 entries", ran.OutLines);
    }

    [Fact]
    public async Task A_refusal_that_would_be_an_answer_is_found()
    {
        await RecordAsync(
            Refusal("resource_not_granted", "not-granted"),
            Refusal("agreement_not_in_force", "agreement/lakeshore-assessments", day: 1),
            Refusal("method_not_allowed") with { Method = "POST" },
            Refusal("unknown_path") with { Route = null, Catalog = null, Resource = null });

        var ran = await ReplayAsync();

        Assert.Equal(1, ran.Exit);
        Assert.Equal(
            [
                "lakeshore-assessments  no known resource", "cannot be known:                 unknown_path (the path is not in the log): 1 entries",
                "lakeshore-assessments  oneroster-1.2/demographics", "refused then, allowed now:       resource_not_granted (not-granted): 1 entries",
            ],
            ran.OutLines[..4]);
    }

    [Theory]
    [InlineData("malformed_body")]
    [InlineData("body_on_withheld_field")]
    [InlineData("unsupported_media_type")]
    public async Task What_was_refused_for_a_body_cannot_be_known(string code)
    {
        await RecordAsync(Refusal(code));

        var ran = await ReplayAsync();

        Assert.Equal(0, ran.Exit);
        Assert.Contains($"cannot be known:                 {code} (the body is not in the log): 1 entries", ran.OutLines);
    }

    [Fact]
    public async Task A_write_that_would_be_refused_is_found_and_what_hangs_on_a_body_cannot_be_known()
    {
        var write = Answer with { Outcome = Outcome.WriteAuthorised, Method = "POST", Released = [], Withheld = [] };
        await RecordAsync(write, write with { Outcome = Outcome.Written, Status = 201 }, Refusal("body_on_withheld_field", "floor/weak-proxy", null));

        var ran = await ReplayAsync();

        Assert.Contains("allowed then, refused now:       method_not_allowed: 1 entries", ran.OutLines);
        Assert.Contains("cannot be known:                 body_on_withheld_field (the body is not in the log): 1 entries", ran.OutLines);
    }

    [Fact]
    public async Task A_parameter_that_is_a_field_is_asked_again()
    {
        var refusal = Refusal("parameter_on_withheld_field", "floor/weak-proxy", "birthCountryDescriptor") with
        {
            Client = "state-collector", Agreement = "state-reporting", Route = "/data/v3/ed-fi/students", Resource = "students",
        };
        await RecordAsync(refusal);

        Assert.Equal(0, (await ReplayAsync()).Exit);
        Change("birthSexDescriptor]", "birthSexDescriptor, birthCountryDescriptor]\n    basis: b\n    resolution: r", "state-reporting");
        var ran = await ReplayAsync();

        Assert.Equal(1, ran.Exit);
        Assert.Contains("refused then, allowed now:       parameter_on_withheld_field `birthCountryDescriptor` (floor/weak-proxy): 1 entries", ran.OutLines);
    }

    [Fact]
    public async Task What_a_rule_withheld_that_no_longer_holds_would_leave()
    {
        await RecordAsync(Answer with { Withheld = [new WithheldField("sex", "floor/rule-of-old", 1)] });

        Assert.Equal(1, (await ReplayAsync()).Exit);
    }

    [Fact]
    public async Task Entries_of_the_same_policies_and_acts_that_are_no_requests_are_passed_over()
    {
        var policy = (await _folder.RunAsync("policy", "check", "policies")).OutLines[^1].Split(' ')[^1];
        await RecordAsync(Answer with { Policy = policy }, new Entry { Outcome = Outcome.Started, Time = Answer.Time });

        Assert.Equal("2 entries replayed", (await ReplayAsync()).OutLines[0]);
    }

    [Fact]
    public async Task An_entry_that_cannot_be_read_is_not_passed_over()
    {
        var ledger = await RecordAsync(Answer);
        ledger.Edit("UPDATE entry SET body = 'scribble'");

        var ran = await ReplayAsync();

        Assert.Equal(1, ran.Exit);
        Assert.Equal("1 entries replayed, 1 of them cannot be read; run audit verify", ran.OutLines[0]);
    }

    [Fact]
    public async Task The_same_comes_as_JSON_and_filters_narrow()
    {
        await RecordAsync(Answer, Refusal("resource_not_granted", "not-granted"));

        var ran = await ReplayAsync("--json", "--outcome", "refused");

        var report = JsonNode.Parse(ran.Out)!;
        var row = Assert.Single(report["differences"]!.AsArray())!;
        Assert.Equal((1, "allowed_now", "lakeshore-assessments", 1), ((int)report["entries"]!, (string?)row["kind"], (string?)row["agreement"], (int)row["entries"]!));
    }

    [Fact]
    public async Task Without_a_ledger_or_with_faulty_policies_nothing_is_replayed()
    {
        var none = await ReplayAsync();
        await RecordAsync(Answer);
        _folder.Write("policies/bad.yaml", "agreement: bad");
        var bad = await ReplayAsync();

        Assert.Equal((2, ""), (none.Exit, none.Out));
        Assert.Contains("there is no ledger at", none.Error, StringComparison.Ordinal);
        Assert.Equal((2, ""), (bad.Exit, bad.Out));
        Assert.Contains("policies/bad.yaml:1:1: error:", bad.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static Entry Refusal(string code, string? rule = null, string? parameter = null, int? day = null) => Answer with
    {
        Outcome = Outcome.Refused,
        Time = day is null ? Answer.Time : new(2026, 1, day.Value, 12, 0, 0, TimeSpan.Zero),
        Reasons = [new(code, rule, parameter)],
        Released = [],
        Withheld = [],
    };

    private async Task<LedgerFolder> RecordAsync(params Entry[] entries)
    {
        var ledger = new LedgerFolder { Options = LedgerFolder.At(Path.Combine(_folder.Name, "data", "ledger")) };
        await using var open = ledger.Open();
        foreach (var entry in entries)
        {
            await open.AppendAsync(entry);
        }

        return ledger;
    }

    private void Change(string from, string to, string agreement = "lakeshore-assessments")
    {
        var file = Path.Combine(_folder.Name, $"policies/agreements/{agreement}.yaml");
        var text = File.ReadAllText(file);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(from, to, StringComparison.Ordinal));
    }

    private Task<Ran> ReplayAsync(params string[] arguments) => _folder.RunAsync(["policy", "replay", "--policies", "policies", .. arguments]);
}
