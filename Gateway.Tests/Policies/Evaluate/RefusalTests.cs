using Policies.Evaluate;
using Policies.Language;
using Policies.Shipped;
using static Gateway.Tests.Evaluate.District;

namespace Gateway.Tests.Evaluate;

/// <summary>Each reason to refuse, once, with what the log needs to know of it.</summary>
public sealed class RefusalTests
{
    private const string Students = OneRoster + "/students";
    private static readonly District Vendor = Granting(Grant("oneroster-1.2/students", "sourcedId, givenName, roles", Everything));

    [Theory]
    [InlineData("/")]
    [InlineData("/ims/oneroster/rostering/v1p2/Students")]
    [InlineData("/ims/oneroster/rostering/v1p1/students")]
    [InlineData("/ims/oneroster/rostering/v1p2/students/1/demographics")]
    [InlineData("/data/v3/ed-fi/studentsAndMore")]
    [InlineData("/data/v3/state/students")]
    [InlineData("/data/v3/tpdm/students")]
    public void A_path_no_catalog_knows(string path)
    {
        var refused = Vendor.Refuses(path);
        Assert.Equal(RefusalCode.UnknownPath, refused.Code);
        Assert.Null(refused.Resource);
        Assert.Equal("vendor", refused.Agreement?.Id);
    }

    [Theory]
    [InlineData("HEAD")]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("get")]
    [InlineData("")]
    public void Any_method_but_a_plain_read(string method)
    {
        var agreement = Agreement("vendor", [Grant("oneroster-1.2/students", "sourcedId")]);
        var district = new District([.. ShippedPolicies.Texts, new("a", agreement)]) { Method = method };
        Assert.Equal(RefusalCode.MethodNotAllowed, district.Refuses(Students).Code);
    }

    [Theory]
    [InlineData("stranger")]
    [InlineData("Vendor")]
    [InlineData("")]
    public void A_client_under_no_agreement(string client)
    {
        var refused = new District([new("a", Agreement("vendor", []))]) { Client = client }.Refuses(Students);
        Assert.Equal(RefusalCode.NoAgreement, refused.Code);
        Assert.Null(refused.Agreement);
    }

    [Fact]
    public void A_party_that_enforces_immigration_law_whatever_it_asks()
    {
        var authority = new District([new("a", Agreement("vendor", [], kind: "immigration-enforcement"))]);
        Assert.All(["/", Students], path => Assert.Equal(RefusalCode.PartyProhibited, authority.Refuses(path).Code));
        Assert.Equal("floor/party", authority.Refuses(Students).Rule);
    }

    [Fact]
    public void A_closed_path_which_is_no_resource_s_though_it_has_the_form_of_one()
    {
        const string Own = """
            catalog: own
            standard: Our own
            base: /own
            query: ed-fi
            max-limit: 50
            closed: [{path: '/own/{resource}/deletes', rule: changes, why: they tell what was}]
            resources: {pupils: {paths: [/pupils], record-id: id, fields: {id: identifier}}}
            """;
        var refused = new District([.. ShippedPolicies.Texts, new("own", Own), new("a", Agreement("vendor", [Grant("own/pupils", "id")]))]).Refuses("/own/pupils/deletes");
        Assert.Equal((RefusalCode.PathClosed, "catalog/own/changes", "they tell what was"), (refused.Code, refused.Rule, refused.Detail));
        Assert.Equal((null, null), (refused.Resource, refused.Route));
    }

    [Fact]
    public void A_resource_the_agreement_does_not_name()
    {
        var refused = Vendor.Refuses(OneRoster + "/demographics/1", "filter=x");
        Assert.Equal((RefusalCode.ResourceNotGranted, "demographics", "not-granted"), (refused.Code, refused.Resource, refused.Rule));
        Assert.Equal("/ims/oneroster/rostering/v1p2/demographics/{sourcedId}", refused.Route);
    }

    [Theory]
    [InlineData(RefusalCode.UnknownParameter, null, "q=x")]
    [InlineData(RefusalCode.RepeatedParameter, "limit", "limit=1", "LIMIT=2")]
    [InlineData(RefusalCode.MalformedParameter, "limit", "limit=-1")]
    [InlineData(RefusalCode.ParameterOnWithheldField, "sort", "sort=metadata")]
    [InlineData(RefusalCode.ParameterOnProtectedValue, "filter", "filter=roles.role='ext:immigrant'")]
    public void A_parameter(RefusalCode code, string? parameter, params string[] query)
    {
        var refused = Vendor.Refuses(Students, query);
        Assert.Equal((code, parameter), (refused.Code, refused.Parameter));
    }

    [Fact]
    public void A_parameter_the_agreement_does_not_grant() => Assert.Equal(
        RefusalCode.ParameterNotGranted, Granting(Grant("oneroster-1.2/students", "sourcedId")).Refuses(Students, "limit=1").Code);

    [Fact]
    public void A_collection_without_the_parameter_it_needs() => Assert.Equal(
        RefusalCode.ParameterRequired,
        Granting(Grant("ed-fi/studentProgramAssociations", "studentReference", Everything)).Refuses(EdFi + "/studentProgramAssociations").Code);

    [Theory]
    [InlineData("/students/N0012345678", "floor/sevis-id")]
    [InlineData("/students/n0012345678", "floor/sevis-id")]
    [InlineData("/classes/IOE0123456789/students", "floor/uscis-receipt")]
    [InlineData("/classes/ext:refugee/students", "floor/status-name")]
    public void A_path_that_asks_for_a_protected_value(string path, string rule)
    {
        var refused = Vendor.Refuses(OneRoster + path);
        Assert.Equal((RefusalCode.ParameterOnProtectedValue, rule), (refused.Code, refused.Rule));
        Assert.DoesNotContain(path.Split('/')[2], refused.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/data/v3/ed-fi/students/deletes", "change-query")]
    [InlineData("/data/v3/ed-fi/students/KEYCHANGES", "change-query")]
    [InlineData("/data/v3/ed-fi/studentProgramAssociations/deletes", "change-query")]
    [InlineData("/data/v3/ed-fi/studentProgramAssociations/Partitions", "change-query")]
    [InlineData("/DATA/v3/ed-fi/nothing/keyChanges", "change-query")]
    [InlineData("/data/v3/state/students/partitions", "change-query")]
    [InlineData("/changeQueries/v1/snapshots", "change-query")]
    [InlineData("/data/v3/changeQueries", "change-query")]
    [InlineData("/composites/v1/ed-fi/enrollment/sections/7/students", "composite")]
    [InlineData("/identity/v2/identities/find", "identities")]
    [InlineData("/ws/schema/query/org.district.rosters", "powerquery", "powerschool")]
    [InlineData("/ws/schema/query/org.district.rosters/count", "powerquery", "powerschool")]
    [InlineData("/ws/schema/table/s_wi_stu_x", "table", "powerschool")]
    [InlineData("/ws/schema/table/students/count", "count", "powerschool")]
    [InlineData("/ws/schema/table/students/Metadata", "schema", "powerschool")]
    [InlineData("/ws/schema/area", "schema", "powerschool")]
    [InlineData("/ws/dataversion/app/17", "change-query", "powerschool")]
    [InlineData("/requests/StudentParticipations", "programme", "sif-na-4")]
    [InlineData("/v3.1/events/7", "change-query", "clever")]
    public void A_path_that_a_catalog_closes(string path, string rule, string catalog = "ed-fi")
    {
        var refused = Granting(Grant("ed-fi/students", "studentUniqueId", Everything)).Refuses(path);
        Assert.Equal((RefusalCode.PathClosed, $"catalog/{catalog}/{rule}"), (refused.Code, refused.Rule));
        Assert.NotEmpty(refused.Detail);
    }

    [Fact]
    public void A_path_that_is_described_more_closely_is_not_closed()
    {
        var vendor = Granting(Grant("powerschool/table-students", "id"));
        Assert.Equal(RefusalCode.PathClosed, vendor.Refuses("/ws/schema/table/teachers").Code);
        Assert.IsType<Allowed>(vendor.Ask("/ws/schema/table/students"));
        Assert.IsType<Allowed>(vendor.Ask("/ws/schema/table/students/7"));
    }

    [Fact]
    public void A_closed_path_is_closed_also_where_a_resource_has_it()
    {
        var own = new PolicyText("own.yaml", """
            catalog: own
            standard: Our own
            base: /own
            query: ed-fi
            max-limit: 50
            closed: [{path: '/own/{any}/all', rule: all, why: all at once is too much}]
            resources: {pupils: {paths: [/pupils], record-id: id, fields: {id: identifier}}}
            """);
        var district = new District([.. ShippedPolicies.Texts, own, new("a", Agreement("vendor", [Grant("own/pupils", "id")]))]);

        Assert.Equal("pupils", district.Allows("/own/pupils/7").Resource);
        var refused = district.Refuses("/own/pupils/All");
        Assert.Equal(("catalog/own/all", "all at once is too much"), (refused.Rule, refused.Detail));
    }

    [Fact]
    public void Each_code_has_its_test() => Assert.Equal(23, Enum.GetValues<RefusalCode>().Length);
}
