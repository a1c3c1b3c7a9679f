using Gateway.Tests.Redaction;
using Policies.Check;
using Policies.Redaction;
using Policies.Shipped;
using static Gateway.Tests.Evaluate.District;

namespace Gateway.Tests.Evaluate;

/// <summary>Records that stand more than one member down, and members that come under one name or another.</summary>
public sealed class EnvelopeTests
{
    private const string Own = """
        catalog: own
        standard: Our own
        base: /own
        query: powerschool
        max-limit: 50
        resources:
          pupils:
            collection: /pupils
            item: '/pupils/{id}'
            collection-envelope: answer.pupils.pupil
            item-envelope: answer
            record-id: id
            fields:
              id: {class: identifier, also: '@id'}
              town: {class: directory, also: visaType}
              home: {also: '@home', fields: {street: {class: directory, also: '#text'}}}
              note: {class: status, also: '@note'}
        """;

    private static readonly District Vendor =
        new([.. ShippedPolicies.Texts, new("own.yaml", Own), new("vendor.yaml", Agreement("vendor", [Grant("own/pupils", "id, town, home")]))]);

    private static FieldPlan Many => Vendor.Allows("/own/pupils").Plan;

    private static FieldPlan One => Vendor.Allows("/own/pupils/1").Plan;

    [Fact]
    public void Only_the_innermost_member_holds_records()
    {
        var root = Many.Root;
        Assert.Equal(["answer"], root.Members.Keys);
        Assert.Equal(["pupils"], root.Members["answer"].Members.Keys);
        Assert.True(root.Members["answer"].Members["pupils"].Members["pupil"].IsRecord);
        Assert.False(root.IsRecord || root.Members["answer"].IsRecord || root.Members["answer"].Members["pupils"].IsRecord);
        Assert.True(One.Root.Members["answer"].IsRecord);
    }

    [Theory]
    [InlineData(
        """{"answer":{"total":2,"pupils":{"pupil":[{"id":1,"shoe":9},{"id":2}],"x":1}}}""",
        """{"answer":{"pupils":{"pupil":[{"id":1},{"id":2}]}}}""",
        2)]
    [InlineData("""{"answer":{"pupils":{"pupil":{"id":1,"shoe":9}}}}""", """{"answer":{"pupils":{"pupil":{"id":1}}}}""", 1)]
    [InlineData(
        """{"answer":[{"pupils":[{"pupil":[{"id":1}]},{"pupil":{"id":2}}]}]}""",
        """{"answer":[{"pupils":[{"pupil":[{"id":1}]},{"pupil":{"id":2}}]}]}""",
        2)]
    [InlineData("""{"answer":{"pupils":{"pupil":[]}}}""", """{"answer":{"pupils":{"pupil":[]}}}""", 0)]
    [InlineData("""{"pupil":[{"id":1}]}""", "{}", 0)]
    [InlineData("""{"answer":{"pupil":{"id":1}}}""", """{"answer":{}}""", 0)]
    public void A_list_of_one_is_treated_as_the_list(string document, string left, int records)
    {
        var redacted = Redacted.Of(Many, document);
        Assert.Equal((left, records), (redacted.Text, (int)redacted.Result.Report.Records));
    }

    [Fact]
    public void A_member_leaves_under_either_of_its_names_and_counts_as_one()
    {
        var redacted = Redacted.Of(One, """{"answer":{"@id":"7","@home":[{"#text":"a"},{"street":"b"}],"@note":"x","note":"y","#text":"z"}}""");
        Assert.Equal("""{"answer":{"@id":"7","@home":[{"#text":"a"},{"street":"b"}]}}""", redacted.Text);
        Assert.Equal("1 records; +home.street 2; +id 1; -? unclassified 1; -note floor/status 2; #7", redacted.Counts);
    }

    [Fact]
    public void Another_name_that_the_floor_protects_lets_nothing_out() =>
        Assert.Equal("""{"answer":{"town":"a"}}""", Redacted.Of(One, """{"answer":{"visaType":"F1","town":"a"}}""").Text);

    [Fact]
    public void Coverage_finds_records_and_members_where_the_plan_does()
    {
        const string Api = """
            openapi: 3.0.1
            info: {title: Own, version: '1'}
            paths:
              /own/pupils:
                get: {responses: {'200': {content: {application/json: {schema: {properties: {answer: {properties: {
                  total: {type: integer}, pupils: {properties: {pupil: {type: array, items: {properties:
                    {'@id': {type: string}, shoe: {type: string}}}}}}}}}}}}}}}
            """;
        var rows = CoverageReport.Of(Vendor.Policies, new("api.yaml", Api)).Rows;
        Assert.Equal(
            ["total Unclassified", "@id Granted", "shoe Unclassified"],
            rows.Where(row => row.Kind == CoverageKind.Property).Select(row => $"{row.Name.Split('.')[^1]} {row.State}"));
    }
}
