using Gateway.Tests.Evaluate;
using Policies.Agreements;
using Policies.Evaluate;
using Policies.Explain;
using Policies.Shipped;
using static Gateway.Tests.Evaluate.District;

namespace Gateway.Tests.Queries;

/// <summary>With the right to narrow, a selection that names withheld fields is answered without them, and it is known which.</summary>
public sealed class NarrowingTests
{
    private const string Narrow = "[page, filter, sort, select, narrow]";
    private const string Users = OneRoster + "/users";
    private const string Table = "/ws/schema/table/students";

    private static readonly District Vendor = Granting(
        Grant("oneroster-1.2/users", "sourcedId, givenName", Narrow),
        Grant("powerschool/table-students", "id, tables.students.first_name", Narrow),
        Grant("powerschool/table-cc", "tables.cc.studentid, tables.cc.course_number", Narrow));

    private static readonly District Town = ODataTown.Granting(Narrow);

    [Theory]
    [InlineData("fields=givenName,familyName,sourcedId", "fields=givenName,sourcedId", "familyName not-granted")]
    [InlineData("fields=GIVENNAME,PASSWORD,password", "fields=givenName,sourcedId", "password floor/strong-proxy")]
    [InlineData("fields=metadata.visaType,nobody,visaType", "fields=sourcedId", "? floor/visa-name", "? not-granted", "metadata.? floor/visa-name")]
    [InlineData("fields=", "fields=sourcedId", "? not-granted")]
    [InlineData("fields=givenName", "fields=givenName,sourcedId")]
    public void OneRoster_is_asked_for_what_is_granted_and_the_record_id(string asked, string forwarded, params string[] leftOut) =>
        Check(Vendor, Users, asked, forwarded, leftOut);

    [Theory]
    [InlineData("$select=FirstName,CitizenshipStatus,Address/Country", "$select=FirstName,Id", "Address.Country floor/weak-proxy", "CitizenshipStatus floor/status")]
    [InlineData("select=Nickname,VisaNumber", "$select=Id", "? floor/visa-name", "Nickname not-granted")]
    public void OData_is_asked_for_what_is_granted_and_the_record_id(string asked, string forwarded, params string[] leftOut) =>
        Check(Town, ODataTown.Students, asked, forwarded, leftOut);

    [Theory]
    [InlineData(Table, "projection=first_name,ssn,visa_type", "projection=first_name", "tables.students.? floor/visa-name", "tables.students.ssn floor/strong-proxy")]
    [InlineData(Table, "projection=ssn", "projection=dcid", "tables.students.ssn floor/strong-proxy")]
    [InlineData(Table, "projection=*", "projection=first_name")]
    [InlineData("/ws/schema/table/cc", "projection=teacherid", "projection=studentid", "tables.cc.teacherid not-granted")]
    public void PowerSchool_is_asked_for_what_is_granted_and_the_record_id(string path, string asked, string forwarded, params string[] leftOut) =>
        Check(Vendor, path, asked, forwarded, leftOut);

    [Theory]
    [InlineData("filter=familyName='x'")]
    [InlineData("sort=familyName")]
    public void A_filter_or_an_order_is_not_narrowed(string asked) => Assert.Equal(RefusalCode.ParameterOnWithheldField, Vendor.Refuses(Users, asked).Code);

    [Theory]
    [InlineData("$expand=Visas")]
    [InlineData("$filter=CitizenshipStatus eq 'x'")]
    [InlineData("$orderby=CountryOfBirth")]
    public void An_expansion_is_not_narrowed_either(string asked) => Assert.Equal(RefusalCode.ParameterOnWithheldField, Town.Refuses(ODataTown.Students, asked).Code);

    [Fact]
    public void Without_the_right_the_selection_is_refused() => Assert.Equal(
        RefusalCode.ParameterOnWithheldField, Granting(Grant("oneroster-1.2/users", "sourcedId, givenName", Everything)).Refuses(Users, "fields=givenName,familyName").Code);

    [Fact]
    public void The_right_without_a_selection_to_narrow_is_an_error()
    {
        var finding = Assert.Single(PolicyLoad.From([.. ShippedPolicies.Texts, new("a.yaml", Agreement("a", [Grant("oneroster-1.2/users", "sourcedId", "[page, narrow]")]))]).Findings);
        Assert.Contains("add `select`, or leave `narrow` out", finding.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_may_be_asked_names_the_right_and_no_field_that_is_left_out()
    {
        Assert.Equal(["givenName", "sourcedId"], Asked(Narrow, QueryRight.Select).Select(question => question.Field).Order(StringComparer.Ordinal));
        Assert.Equal("fields", Assert.Single(Asked(Narrow, QueryRight.Narrow)).Parameter);
        Assert.Empty(Asked(Everything, QueryRight.Narrow));
    }

    private static List<Question> Asked(string rights, QueryRight right)
    {
        var policies = Granting(Grant("oneroster-1.2/users", "sourcedId, givenName", rights)).Policies;
        var request = new AccessRequest { Client = "", Day = Today, Method = "GET", Path = [.. Users.Split('/', StringSplitOptions.RemoveEmptyEntries)] };
        return [.. Explanation.Of(policies, policies.Agreements.Single(), request).Questions.Where(question => question.Right == right)];
    }

    private static void Check(District district, string path, string asked, string forwarded, string[] leftOut)
    {
        Assert.Equal(forwarded, district.Forwards(path, asked));
        Assert.Equal(leftOut.Order(StringComparer.Ordinal), district.Allows(path, asked).LeftOut.Select(left => $"{left.Path} {left.Rule}").Order(StringComparer.Ordinal));
        Assert.All(district.Allows(path, asked).LeftOut, left => Assert.Equal(1, left.Count));
    }
}
