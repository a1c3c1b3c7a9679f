using Policies.Evaluate;
using Policies.Language;
using Policies.Shipped;
using static Gateway.Tests.Derivations.TitleIII;
using static Gateway.Tests.Evaluate.District;

namespace Gateway.Tests.Derivations;

/// <summary>Who may have a flag that the law obliges to report, by which grant, and what may be asked about it.</summary>
public sealed class MandateTests
{
    [Fact]
    public void The_SIS_is_asked_for_what_the_flag_is_worked_out_from()
    {
        var allowed = State(Granted).Allows(Flags, "limit=5", "totalCount=true");
        Assert.Equal("data/v3/ed-fi/studentEducationOrganizationAssociations", string.Join('/', allowed.SisPath));
        Assert.Equal("data/v3/privacy-gateway/titleIIIFlags", string.Join('/', allowed.Path));
        Assert.Equal([new("limit", "5"), new("totalCount", "true")], allowed.Query);
        Assert.Equal(["agreement/state#1"], allowed.Rules);
    }

    [Fact]
    public void In_version_6_it_is_worked_out_from_demographics()
    {
        var state = State(GrantWithBasis("ed-fi/titleIIIDemographicFlags", Fields));
        Assert.Equal("data/v3/ed-fi/studentDemographics", string.Join('/', state.Allows("/data/v3/privacy-gateway/titleIIIDemographicFlags").SisPath));
    }

    [Theory]
    [InlineData("titleIIISection3201=true")]
    [InlineData("titleiiisection3201=false")]
    [InlineData("studentCharacteristics=x")]
    [InlineData("studentUniqueId=7")]
    [InlineData("id=7")]
    [InlineData("studentCharacteristicDescriptor=uri://ed-fi.org/StudentCharacteristicDescriptor#Immigrant")]
    public void Nothing_but_pages_can_be_asked_for(string query) => Assert.Equal(RefusalCode.UnknownParameter, State(Granted).Refuses(Flags, query).Code);

    [Theory]
    [InlineData("id, studentReference", true, false)]
    [InlineData(Fields, false, false)]
    [InlineData(Fields, true, true)]
    public void It_leaves_by_a_grant_that_names_it_and_states_a_basis(string fields, bool hasBasis, bool leaves)
    {
        var grant = hasBasis ? GrantWithBasis("ed-fi/titleIIIFlags", fields) : Grant("ed-fi/titleIIIFlags", fields);
        Assert.Equal(leaves, State(grant).Allows(Flags).Plan.Root.Members["titleIIISection3201"].Treatment == global::Policies.Redaction.PlanTreatment.Release);
    }

    [Fact]
    public void It_is_the_floor_that_asks_for_a_basis()
    {
        var state = new Evaluate.District(
        [
            .. ShippedPolicies.Texts.Where(text => text != Catalogs.ShippedFloor.Text),
            new("floor", Catalogs.ShippedFloor.Without(", mandated")),
            new("state", Agreement("state", [Grant("ed-fi/titleIIIFlags", Fields)], kind: "education-agency")),
        ]) { Client = "state" };
        Assert.Contains("titleIIISection3201", Evaluate.PlanPaths.Released(state.Allows(Flags).Plan));
    }

    [Fact]
    public void There_is_one_record_a_page_is_not_a_path() => Assert.Equal(RefusalCode.UnknownPath, State(Granted).Refuses(Flags + "/1").Code);

    [Theory]
    [InlineData("vendor")]
    [InlineData("school")]
    [InlineData("researcher")]
    [InlineData("law-enforcement")]
    public void It_can_be_granted_to_an_education_agency_only(string kind)
    {
        var load = PolicyLoad.From([.. ShippedPolicies.Texts, new("x", Agreement("x", [Granted], kind))]);
        Assert.Null(load.Snapshot);
        Assert.Equal(
            "`titleIIIFlags` is what a law (title-iii) obliges to report: it can be granted to a party of kind `education-agency` only",
            Assert.Single(load.Findings).Message);
    }
}
