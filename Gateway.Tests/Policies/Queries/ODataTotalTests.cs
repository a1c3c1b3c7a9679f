using System.Text;
using Gateway.Commands.Replay;
using Gateway.Record;
using Gateway.Tests.Evaluate;
using Policies.Check;
using Policies.Compare;
using Policies.Evaluate;
using Policies.Language;
using Policies.Redaction.Json;
using Policies.Shipped;
using static Gateway.Tests.Queries.ODataTown;

namespace Gateway.Tests.Queries;

/// <summary>The total of an answer leaves where it tells nothing but what the records do, and is not asked for where it does not leave.</summary>
public sealed class ODataTotalTests
{
    private const string Page = """{"@odata.context":"secret","@odata.count":41,"value":[{"Id":"7"}],"@odata.nextLink":"secret"}""";
    private const string Counted = """{"@odata.count":41,"value":[{"Id":"7"}]}""";
    private const string Uncounted = """{"value":[{"Id":"7"}]}""";

    [Fact]
    public void With_the_right_to_count_the_total_leaves_and_the_report_names_it()
    {
        var (text, released) = Redacted(Granting(), Page);

        Assert.Equal(Counted, text);
        Assert.Equal(["@odata.count", "Id"], released);
    }

    [Theory]
    [InlineData("[page, filter, sort, select, narrow]")]
    [InlineData("[]")]
    public void Without_it_no_total_leaves_and_none_may_be_asked_for(string rights)
    {
        Assert.Equal(Uncounted, Redacted(Granting(rights), Page).Text);
        Assert.Equal(RefusalCode.ParameterNotGranted, Granting(rights).Refuses(Students, "$count=true").Code);
    }

    [Theory]
    [InlineData("total-field: '@odata.count'", "parameters: {}", "total-field")]
    [InlineData("FirstName: directory", "FirstName: {class: directory, naming: true}", "withheld whole")]
    [InlineData("FirstName: directory", "FirstName: {class: directory, key: true}", "withheld whole")]
    [InlineData("total-field: '@odata.count'", "total-field: immigrants", "total-field")]
    public void Where_it_cannot_leave_it_is_refused_with_the_reason_and_what_to_do_instead(string old, string now, string reason)
    {
        var district = With(ReplacedFirst(ODataTown.Catalog, old, now));
        var refused = district.Refuses(Students, "COUNT=true");

        Assert.Equal((RefusalCode.ParameterClosed, "$count", "query/total"), (refused.Code, refused.Parameter, refused.Rule));
        Assert.Contains(reason, refused.Detail, StringComparison.Ordinal);
        Assert.Contains("pull the records and count", refused.Detail, StringComparison.Ordinal);
        Assert.Equal("$count=false", district.Forwards(Students, "$count=FALSE"));
        Assert.Equal(Uncounted, Redacted(district, Page).Text);
        Assert.Equal(Uncounted, Redacted(district, Page.Replace("@odata.count", "immigrants", StringComparison.Ordinal)).Text);
    }

    [Fact]
    public void Records_that_are_asked_for_by_the_key_that_could_withhold_them_are_counted() => Assert.Equal(
        "$filter=ProgramName eq 'Band'&$count=true", Granting().Forwards("/odata/Programs", "$filter=ProgramName eq 'Band'", "$count=true"));

    [Theory]
    [InlineData("Begin: education", "Begin: {class: education, naming: true}")]
    [InlineData("StudentId: identifier, P", "StudentId: {class: identifier, key: true}, P")]
    public void But_not_while_another_field_could(string old, string now) => Assert.Equal(
        "query/total", With(ODataTown.Catalog.Replace(old, now, StringComparison.Ordinal)).Refuses("/odata/Programs", "$filter=ProgramName eq 'Band'", "$count=true").Rule);

    [Theory]
    [InlineData("""{"@odata.count":{"immigrants":3},"value":[{"Id":"7"}]}""")]
    [InlineData("""{"@odata.count":"N0012345678","value":[{"Id":"7"}]}""")]
    [InlineData("""{"@odata.count":["N0012345678"],"value":[{"Id":"7"}]}""")]
    public void What_is_no_total_does_not_leave_as_one(string page)
    {
        var text = Redacted(Granting(), page).Text;
        Assert.DoesNotContain("immigrants", text, StringComparison.Ordinal);
        Assert.DoesNotContain("N0012345678", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_total_within_a_record_is_none() => Assert.Equal(Uncounted, Redacted(Granting(), """{"value":[{"Id":"7","@odata.count":41}]}""").Text);

    [Fact]
    public void A_single_record_has_none() => Assert.DoesNotContain("@odata.count", Granting().Allows(Students + "/1").Plan.Root.Members.Keys);

    [Fact]
    public void That_a_total_leaves_shows_in_a_comparison_of_policies() => Assert.Equal(
        ["$count", "response member @odata.count"],
        PolicyDiff.Of(With(ReplacedFirst(ODataTown.Catalog, "    total-field: '@odata.count'\n", "")).Policies, Granting().Policies).Changes
            .Where(change => change is { Effect: ChangeEffect.Wider, Kind: ChangeKind.Question }).Select(change => change.Name));

    [Fact]
    public void An_entry_that_names_it_is_replayed_as_what_it_is()
    {
        var entry = new Entry { Outcome = Outcome.Released, Time = default, Released = [new("@odata.count", 1), new("Id", 1)] };
        ReplayFinding gone = new(ReplayKind.WithheldNow, "@odata.count", "unclassified");

        Assert.Empty(Replayed(Granting(), entry));
        Assert.Equal([gone], Replayed(Granting("[]"), entry));
    }

    [Theory]
    [InlineData("vendor", CoverageState.Granted)]
    [InlineData(null, CoverageState.Granted)]
    public void Coverage_knows_that_it_leaves(string? agreement, CoverageState state)
    {
        const string api = """
            openapi: 3.0.1
            info: {title: x, version: '1'}
            paths:
              /odata/Students:
                get: {responses: {'200': {content: {application/json: {schema: {properties: {'@odata.count': {type: integer}, '@odata.context': {type: string}}}}}}}}
            """;
        var rows = CoverageReport.Of(Granting().Policies, new("api.yaml", api), agreement).Rows;

        Assert.Equal([("@odata.count", state), ("@odata.context", CoverageState.Unclassified)], rows.Select(row => (row.Name, row.State)));
    }

    private static District With(string catalog) => new(
    [
        .. ShippedPolicies.Texts,
        new PolicyText("own.yaml", catalog),
        new PolicyText("vendor.yaml", District.Agreement("vendor",
            [District.Grant("own/Students", Fields, District.Everything), District.Grant("own/Programs", "StudentId, ProgramName, Begin", District.Everything)])),
    ]);

    private static IEnumerable<ReplayFinding> Replayed(District district, Entry entry) =>
        new FieldReplay(district.Policies).Findings(entry, district.Policies.PlanFor("vendor", "own", "Students", isCollection: true)!);

    private static string ReplacedFirst(string text, string old, string now)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        return text[..at] + now + text[(at + old.Length)..];
    }

    private static (string Text, IEnumerable<string> Released) Redacted(District district, string page)
    {
        using var redactor = new JsonRedactor(district.Allows(Students).Plan, new() { MaxBytes = 1 << 16 });
        redactor.Write(Encoding.UTF8.GetBytes(page));
        var result = redactor.Complete();
        return (Encoding.UTF8.GetString(redactor.Released.Span), result.Report.Released.Select(field => field.Path));
    }
}
