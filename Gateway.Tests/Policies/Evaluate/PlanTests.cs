using Policies.Redaction;
using static Gateway.Tests.Evaluate.District;

namespace Gateway.Tests.Evaluate;

public sealed class PlanTests
{
    [Fact]
    public void A_collection_has_its_envelope_and_a_single_record_its_own()
    {
        var vendor = Granting(Grant("oneroster-1.2/students", "sourcedId, givenName"));
        var (many, one) = (vendor.Allows(OneRoster + "/students").Plan.Root, vendor.Allows(OneRoster + "/students/1").Plan.Root);
        Assert.Equal(["users"], many.Members.Keys);
        Assert.Equal(["user"], one.Members.Keys);
        Assert.All([many.Members["users"], one.Members["user"]], record => Assert.True(record.IsRecord));
        Assert.False(many.IsRecord);
    }

    [Fact]
    public void Without_an_envelope_the_document_is_the_record() =>
        Assert.True(Granting(Grant("ed-fi/students", "studentUniqueId")).Allows(EdFi + "/students").Plan.Root.IsRecord);

    [Fact]
    public void The_record_id_is_marked_also_below_the_root()
    {
        var plan = Granting(Grant("oneroster-1.2/enrollments", "user")).Allows(OneRoster + "/enrollments").Plan;
        Assert.Equal(["user.sourcedId"], plan.ByPath().Values.Where(node => node.IsRecordId).Select(node => node.Path));
    }

    [Fact]
    public void Keys_guarded_lists_and_names_are_marked()
    {
        var plan = Granting(Grant("ed-fi/studentProgramAssociations", "studentReference, programReference, services"))
            .Policies.PlanFor("vendor", "ed-fi", "studentProgramAssociations", isCollection: true)!.ByPath();
        Assert.True(plan["programReference.programTypeDescriptor"].IsKey);
        Assert.True(plan["programReference.programName"] is { IsKey: true, NamesItsSibling: true });
        Assert.True(plan["services"].IsGuarded);
        Assert.Equal(PlanTreatment.Descend, plan["services"].Treatment);
        Assert.Equal(PlanTreatment.Withhold, plan["programReference.link"].Treatment);
    }

    [Fact]
    public void Only_free_text_is_marked_as_text()
    {
        var plan = Granting(Grant("ed-fi/studentEducationOrganizationAssociations", "studentReference, studentIndicators.indicator"))
            .Policies.PlanFor("vendor", "ed-fi", "studentEducationOrganizationAssociations", isCollection: true)!.ByPath();
        Assert.True(plan["studentIndicators.indicator"] is { IsFreeText: true, Treatment: PlanTreatment.Release });
        Assert.False(plan["studentReference.studentUniqueId"].IsFreeText);
    }

    [Fact]
    public void Two_grants_of_one_resource_add_up_and_each_field_names_its_grant()
    {
        var plan = Granting(Grant("oneroster-1.2/students", "sourcedId, givenName"), Grant("oneroster-1.2/students", "sourcedId, email"))
            .Allows(OneRoster + "/students").Plan.ByPath();
        Assert.Equal("agreement/vendor#1", plan["givenName"].Rule);
        Assert.Equal("agreement/vendor#2", plan["email"].Rule);
        Assert.Equal("not-granted", plan["phone"].Rule);
        Assert.Equal("floor/change-time", plan["dateLastModified"].Rule);
    }

    [Fact]
    public void A_container_grants_its_members_but_not_those_that_must_be_named()
    {
        var released = Granting(
            Grant("ed-fi/studentEducationOrganizationAssociations", "studentReference, studentCharacteristics, studentIndicators.indicatorName, disabilities"))
            .Allows(EdFi + "/studentEducationOrganizationAssociations").Plan.Released();
        Assert.Equal(
            [
                "studentCharacteristics.periods.beginDate", "studentCharacteristics.periods.endDate",
                "studentCharacteristics.studentCharacteristicDescriptor", "studentIndicators.indicatorName", "studentReference.studentUniqueId",
            ],
            released.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("[page]", false)]
    [InlineData("[filter, sort, select]", false)]
    [InlineData("[count]", true)]
    public void The_total_is_told_only_to_those_who_may_count(string query, bool isTold)
    {
        var vendor = Granting(Grant("oneroster-1.2/students", "sourcedId", query));
        Assert.Equal(isTold ? "X-Total-Count" : null, vendor.Allows(OneRoster + "/students").TotalHeader);
        Assert.Null(vendor.Allows(OneRoster + "/students/1").TotalHeader);
    }
}
