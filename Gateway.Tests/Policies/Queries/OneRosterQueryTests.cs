using Gateway.Tests.Evaluate;
using Policies.Evaluate;
using static Gateway.Tests.Evaluate.District;

namespace Gateway.Tests.Queries;

public sealed class OneRosterQueryTests
{
    private const string Students = OneRoster + "/students";
    private const string Fields = "sourcedId, status, givenName, familyName, email, roles, primaryOrg, grades";
    private static readonly District Vendor = Granting(Grant("oneroster-1.2/students", Fields, Everything));

    [Theory]
    [InlineData("limit=100", "limit=100")]
    [InlineData("LIMIT=007", "limit=7")]
    [InlineData("Offset=0", "offset=0")]
    [InlineData("sort=FAMILYNAME", "sort=familyName")]
    [InlineData("orderby=desc", "orderBy=desc")]
    [InlineData("filter= familyname = 'Nguyen' and GIVENNAME~'A' ", "filter=familyName='Nguyen' AND givenName~'A'")]
    [InlineData("fields=givenname , EMAIL", "fields=givenName,email,sourcedId")]
    [InlineData("fields=sourcedId", "fields=sourcedId")]
    [InlineData("fields=roles", "fields=roles,sourcedId")]
    [InlineData("filter=primaryOrg.sourcedId='7'", "filter=primaryOrg.sourcedId='7'")]
    public void What_is_forwarded_is_the_canonical_spelling_of_what_was_checked(string asked, string forwarded) =>
        Assert.Equal(forwarded, Vendor.Forwards(Students, asked));

    [Fact]
    public void Parameters_keep_their_order() =>
        Assert.Equal("offset=2&limit=1&sort=email", Vendor.Forwards(Students, "offset=2", "limit=1", "sort=email"));

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=10001")]
    [InlineData("limit=+1")]
    [InlineData("limit= 1")]
    [InlineData("limit=1e3")]
    [InlineData("limit=٣")]
    [InlineData("limit=")]
    [InlineData("offset=-1")]
    [InlineData("offset=2147483648")]
    [InlineData("orderBy=ASC")]
    [InlineData("orderBy=random")]
    [InlineData("filter=")]
    [InlineData("filter=givenName=Ada")]
    [InlineData("filter=givenName='O'Neil'")]
    public void A_value_outside_the_grammar_is_refused(string asked) =>
        Assert.Equal(RefusalCode.MalformedParameter, Vendor.Refuses(Students, asked).Code);

    [Theory]
    [InlineData("q=x")]
    [InlineData("search=x")]
    [InlineData("$filter=x")]
    [InlineData("filter[]=x")]
    [InlineData("expand=demographics")]
    [InlineData("count=true")]
    [InlineData("access_token=x")]
    [InlineData("_method=DELETE")]
    [InlineData("givenName=Ada")]
    [InlineData("ｌimit=1")]
    public void A_parameter_the_standard_does_not_have_is_refused(string asked)
    {
        var refused = Vendor.Refuses(Students, asked);
        Assert.Equal((RefusalCode.UnknownParameter, null), (refused.Code, refused.Parameter));
    }

    [Theory]
    [InlineData("filter=status='active'", "filter=status='active'")]
    [InlineData("limit=1", "Limit=1")]
    [InlineData("limit=1", "l_imit=1")]
    [InlineData("limit=1", "ｌimit=1")]
    [InlineData("orderBy=asc", "orderby=desc")]
    public void A_parameter_given_twice_in_any_spelling_is_refused(string first, string second) =>
        Assert.Equal(RefusalCode.RepeatedParameter, Vendor.Refuses(Students, first, second).Code);

    [Theory]
    [InlineData("[count, filter, sort, select]", "limit=1", "limit")]
    [InlineData("[count, filter, sort, select]", "offset=1", "offset")]
    [InlineData("[page, count, sort, select]", "filter=status='active'", "filter")]
    [InlineData("[page, count, filter, select]", "sort=status", "sort")]
    [InlineData("[page, count, filter, select]", "orderBy=asc", "orderBy")]
    [InlineData("[page, count, filter, sort]", "fields=status", "fields")]
    public void Each_right_that_is_missing_closes_its_parameters(string rights, string asked, string parameter)
    {
        var refused = Granting(Grant("oneroster-1.2/students", Fields, rights)).Refuses(Students, asked);
        Assert.Equal((RefusalCode.ParameterNotGranted, parameter, "not-granted"), (refused.Code, refused.Parameter, refused.Rule));
        Assert.NotEmpty(Vendor.Forwards(Students, asked));
    }

    [Fact]
    public void A_single_record_takes_a_selection_and_nothing_else()
    {
        Assert.Equal("fields=email,sourcedId", Vendor.Forwards(Students + "/1", "fields=email"));
        Assert.All(
            ["limit=1", "offset=1", "sort=email", "orderBy=asc", "filter=status='active'"],
            asked => Assert.Equal(RefusalCode.UnknownParameter, Vendor.Refuses(Students + "/1", asked).Code));
        Assert.Equal(RefusalCode.ParameterOnWithheldField, Vendor.Refuses(Students + "/1", "fields=metadata").Code);
    }

    [Theory]
    [InlineData("filter=roles.role='student'", "filter=roles.role='student'")]
    [InlineData("filter=ROLES.ROLE = 'ext:coach'", "filter=roles.role='ext:coach'")]
    public void A_guarded_value_may_be_asked_for_by_an_unprotected_value(string asked, string forwarded) =>
        Assert.Equal(forwarded, Vendor.Forwards(Students, asked));

    [Theory]
    [InlineData("filter=roles.role='ext:immigrant'")]
    [InlineData("filter=roles.role='ext:Visa-Holder'")]
    [InlineData("filter=roles.role='immigrant'")]
    [InlineData("filter=givenName='N0012345678'")]
    [InlineData("filter=status='active' AND email='n0012345678@x.example'")]
    [InlineData("filter=givenName~'IOE0123456789'")]
    [InlineData("filter=givenName='uri://ed-fi.org/VisaDescriptor%23F1'")]
    public void A_protected_value_may_not_be_asked_for(string asked) =>
        Assert.Equal(RefusalCode.ParameterOnProtectedValue, Vendor.Refuses(Students, asked).Code);

    [Theory]
    [InlineData("filter=roles.role!='student'")]
    [InlineData("filter=roles.role~'ext'")]
    [InlineData("filter=roles.role>'a'")]
    [InlineData("filter=roles.role<='z'")]
    [InlineData("sort=roles.role")]
    [InlineData("sort=roles.beginDate")]
    [InlineData("filter=roles.beginDate='2026-09-01'")]
    [InlineData("filter=roles.roleType='secondary'")]
    [InlineData("filter=roles.org.sourcedId='7'")]
    [InlineData("filter=roles.userProfile='x'")]
    public void Where_values_are_withheld_one_by_one_nothing_but_the_value_itself_may_be_asked(string asked)
    {
        var refused = Vendor.Refuses(Students, asked);
        Assert.Equal((RefusalCode.ParameterOnWithheldField, "floor/value-guarded"), (refused.Code, refused.Rule));
    }

    [Theory]
    [InlineData("sort=roles")]
    [InlineData("filter=roles='x'")]
    [InlineData("sort=primaryOrg")]
    public void A_container_has_no_value_to_compare(string asked) =>
        Assert.Equal(RefusalCode.ParameterOnWithheldField, Vendor.Refuses(Students, asked).Code);
}
