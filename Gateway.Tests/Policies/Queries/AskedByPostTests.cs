using Gateway.Tests.Evaluate;
using Policies.Agreements;
using Policies.Check;
using Policies.Compare;
using Policies.Evaluate;
using Policies.Explain;
using Policies.Language;
using static Gateway.Tests.Queries.QueryTown;

namespace Gateway.Tests.Queries;

/// <summary>A resource that is asked by POST is read, by that and nothing else.</summary>
public sealed class AskedByPostTests
{
    private static readonly District Vendor = Granting();

    [Fact]
    public void It_is_a_read_of_many_records()
    {
        var allowed = Vendor.Allows(Rosters);

        Assert.Equal((null, null, true), (allowed.Effect, allowed.Body, allowed.IsCollection));
        Assert.NotNull(allowed.Arguments);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public void No_other_method_is_understood(string method)
    {
        var refused = Assert.IsType<Refused>(Asked(method, Rosters));

        Assert.Equal(RefusalCode.MethodNotAllowed, refused.Code);
        Assert.Equal(["POST"], refused.Methods);
    }

    [Fact]
    public void What_is_asked_by_GET_has_no_arguments_and_is_not_asked_by_POST()
    {
        var district = District.Granting(District.Grant("powerschool/students", "id"));

        Assert.Null(district.Allows("/ws/v1/district/student").Arguments);
        var refused = Assert.IsType<Refused>(district.Policies.Decide(new() { Client = "vendor", Day = District.Today, Method = "POST", Path = ["ws", "v1", "district", "student"] }));
        Assert.Equal((RefusalCode.MethodNotAllowed, "GET"), (refused.Code, string.Join(',', refused.Methods)));
    }

    [Theory]
    [InlineData("POST", "org.district.others")]
    [InlineData("GET", "org.district.others")]
    [InlineData("POST", "org.district.rosters/count")]
    public void A_query_that_nobody_has_described_stays_closed_and_the_refusal_says_how_to_describe_one(string method, string name)
    {
        var refused = Assert.IsType<Refused>(Asked(method, $"/ws/schema/query/{name}"));

        Assert.Equal((RefusalCode.PathClosed, "catalog/powerschool/powerquery"), (refused.Code, refused.Rule));
        Assert.Equal(!name.EndsWith("/count", StringComparison.Ordinal), refused.Detail.Contains("`asked-by: post`", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("page=2", "page=2")]
    [InlineData("PageSize=100", "pagesize=100")]
    [InlineData("fields=grade_level, SCHOOL_ID", "fields=grade_level,school_id,student_number")]
    public void Pages_and_fields_are_asked_for_in_the_query(string asked, string forwarded) => Assert.Equal(forwarded, Vendor.Forwards(Rosters, asked));

    [Theory]
    [InlineData("pagesize=0", RefusalCode.MalformedParameter)]
    [InlineData("pagesize=101", RefusalCode.MalformedParameter)]
    [InlineData("fields=citizenship", RefusalCode.ParameterOnWithheldField)]
    [InlineData("fields=grade_level,nickname", RefusalCode.ParameterOnWithheldField)]
    [InlineData("fields=*", RefusalCode.ParameterOnWithheldField)]
    [InlineData("q=grade_level==5", RefusalCode.UnknownParameter)]
    [InlineData("$q=grade_level==5", RefusalCode.UnknownParameter)]
    [InlineData("count=true", RefusalCode.UnknownParameter)]
    [InlineData("order=citizenship", RefusalCode.UnknownParameter)]
    [InlineData("projection=grade_level", RefusalCode.UnknownParameter)]
    [InlineData("extensions=x", RefusalCode.UnknownParameter)]
    [InlineData("schoolid=100", RefusalCode.UnknownParameter)]
    public void Nothing_else_is(string asked, RefusalCode code) => Assert.Equal(code, Vendor.Refuses(Rosters, asked).Code);

    [Theory]
    [InlineData("[count, filter, sort, select]", "page=1")]
    [InlineData("[count, filter, sort, select]", "pagesize=1")]
    [InlineData("[page, count, filter, sort]", "fields=grade_level")]
    public void Each_right_that_is_missing_closes_its_parameters(string rights, string asked) =>
        Assert.Equal(RefusalCode.ParameterNotGranted, Granting(rights).Refuses(Rosters, asked).Code);

    [Fact]
    public void With_the_right_to_narrow_withheld_fields_are_left_out()
    {
        var allowed = Granting("[select, narrow]").Allows(Rosters, "fields=grade_level,citizenship");

        Assert.Equal("fields=grade_level,student_number", string.Join('&', allowed.Query.Select(pair => $"{pair.Name}={pair.Value}")));
        Assert.Equal([new("citizenship", "floor/status", 1)], allowed.LeftOut);
    }

    [Fact]
    public void An_explanation_lists_the_arguments_that_may_be_given()
    {
        var explained = Explanation.Of(Vendor.Policies, Vendor.Policies.AgreementOf("vendor")!, Request("POST", Rosters));

        Assert.Equal(
            ["average gpa", "group groups.title", "isactive active", "local local_number", "says note", "schoolid school_id", "students student_number"],
            explained.Questions.Where(question => question is { Right: QueryRight.Filter, Comparison: "=" }).Select(question => $"{question.Parameter} {question.Field}"));
    }

    [Fact]
    public void A_further_argument_shows_in_a_comparison_of_policies_as_a_question()
    {
        var before = Granting(catalog: Catalog.Replace("      average: gpa\n", "", StringComparison.Ordinal)).Policies;
        var diff = PolicyDiff.Of(before, Vendor.Policies);

        var change = Assert.Single(diff.Changes);
        Assert.Equal((ChangeKind.Question, "average gpa (equals)", ChangeEffect.Wider), (change.Kind, change.Name, change.Effect));
        Assert.Equal(ChangeEffect.Narrower, Assert.Single(PolicyDiff.Of(Vendor.Policies, before).Changes).Effect);
    }

    [Fact]
    public void Its_path_shows_in_a_comparison_as_open()
    {
        var before = Granting(catalog: Catalog.Replace("/org.district.rosters", "/org.district.older", StringComparison.Ordinal)).Policies;

        Assert.Contains(PolicyDiff.Of(before, Vendor.Policies).Changes, change => change is { Kind: ChangeKind.Path, Name: Rosters, Effect: ChangeEffect.Wider });
    }

    [Fact]
    public void What_a_document_says_of_GET_is_not_said_of_it()
    {
        const string api = """
            openapi: 3.0.1
            info: {title: x, version: '1'}
            paths:
              /ws/schema/query/org.district.rosters:
                get: {responses: {'200': {content: {application/json: {schema: {properties: {record: {properties: {grade_level: {type: string}}}}}}}}}}
            """;
        var report = CoverageReport.Of(Vendor.Policies, new PolicyText("api.yaml", api), "vendor");

        Assert.Equal((CoverageState.Refused, "method_not_allowed"), report.Rows.Select(row => (row.State, row.Rule)).Single());
    }

    private static Decision Asked(string method, string path) => Vendor.Policies.Decide(Request(method, path));

    private static AccessRequest Request(string method, string path) =>
        new() { Client = "vendor", Day = District.Today, Method = method, Path = [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries)] };
}
