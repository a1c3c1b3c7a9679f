using Gateway.Tests.Evaluate;
using Policies.Evaluate;
using static Gateway.Tests.Evaluate.District;

namespace Gateway.Tests.Queries;

/// <summary>The turning of pages, as PowerSchool, SIF and Clever have it; of Clever's queries nothing else is understood.</summary>
public sealed class PagingQueryTests
{
    private const string PowerSchool = "/ws/v1/district/student";
    private const string Sif = "/requests/StudentPersonals";
    private const string Clever = "/v3.1/users";

    private static readonly District Vendor = Granting(
        Grant("powerschool/students", "id, name", Everything),
        Grant("sif-na-4/StudentPersonals", "RefId, Name", Everything),
        Grant("clever/users", "data.id, data.name", Everything));

    [Theory]
    [InlineData(PowerSchool, "page=2", "page=2")]
    [InlineData(PowerSchool, "PageSize=100", "pagesize=100")]
    [InlineData(Sif, "navigationpage=0", "navigationPage=0")]
    [InlineData(Sif, "navigationPageSize=50", "navigationPageSize=50")]
    [InlineData(Clever, "limit=100", "limit=100")]
    [InlineData(Clever, "starting_after=58da8a43cc70ab00017a1a87", "starting_after=58da8a43cc70ab00017a1a87")]
    [InlineData(Clever, "ENDING_BEFORE=a-b_9", "ending_before=a-b_9")]
    public void Pages_are_turned_in_the_catalogs_spelling(string path, string asked, string forwarded) =>
        Assert.Equal(forwarded, Vendor.Forwards(path, asked));

    [Theory]
    [InlineData(Clever, "role=student")]
    [InlineData(Clever, "count=true")]
    [InlineData(Clever, "where={}")]
    [InlineData(Clever, "page=2")]
    public void Every_other_parameter_is_refused_as_unknown(string path, string asked) =>
        Assert.Equal(RefusalCode.UnknownParameter, Vendor.Refuses(path, asked).Code);

    [Theory]
    [InlineData(PowerSchool, "page=-1")]
    [InlineData(PowerSchool, "page=2;q=x")]
    [InlineData(PowerSchool, "pagesize=0")]
    [InlineData(PowerSchool, "pagesize=1001")]
    [InlineData(Sif, "navigationPageSize=1e3")]
    [InlineData(Clever, "limit=")]
    [InlineData(Clever, "starting_after=")]
    [InlineData(Clever, "starting_after=a b")]
    [InlineData(Clever, "starting_after=a&count=true")]
    [InlineData(Clever, "starting_after=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void A_page_that_cannot_be_is_malformed(string path, string asked) =>
        Assert.Equal(RefusalCode.MalformedParameter, Vendor.Refuses(path, asked).Code);

    [Fact]
    public void A_page_does_not_begin_at_a_protected_number()
    {
        var refused = Vendor.Refuses(Clever, "starting_after=N0012345678");
        Assert.Equal((RefusalCode.ParameterOnProtectedValue, "floor/sevis-id"), (refused.Code, refused.Rule));
    }

    [Theory]
    [InlineData("powerschool/students", "id", PowerSchool, "page=1")]
    [InlineData("sif-na-4/StudentPersonals", "RefId", Sif, "navigationPage=1")]
    [InlineData("clever/users", "data.id", Clever, "starting_after=1")]
    public void Without_the_right_no_page_is_turned(string resource, string id, string path, string asked) =>
        Assert.Equal(RefusalCode.ParameterNotGranted, Granting(Grant(resource, id, "[count, filter, sort, select]")).Refuses(path, asked).Code);

    [Theory]
    [InlineData("/ws/v1/student/7", "page=1")]
    [InlineData("/requests/StudentPersonals/7", "navigationPage=1")]
    [InlineData("/v3.1/users/7", "limit=1")]
    public void A_single_record_has_no_pages(string path, string asked) =>
        Assert.Equal(RefusalCode.UnknownParameter, Vendor.Refuses(path, asked).Code);

    [Fact]
    public void A_page_asked_for_twice_is_refused() =>
        Assert.Equal(RefusalCode.RepeatedParameter, Vendor.Refuses(PowerSchool, "page=1", "PAGE=2").Code);
}
