using Gateway.Tests.Evaluate;
using Policies.Evaluate;
using Policies.Shipped;

namespace Gateway.Tests.Queries;

/// <summary>A name that speaks takes the object it stands in along, so what stands beside it is no way to find that object.</summary>
public sealed class BesideANameTests
{
    private static readonly District Own = new(
    [
        .. ShippedPolicies.Texts,
        new("own.yaml", """
            catalog: own
            standard: Own
            base: /own
            query: odata
            max-limit: 50
            resources:
              pupils:
                collection: /pupils
                record-id: id
                fields: {id: identifier, grade: education, club: {fields: {title: {class: education, naming: true}, room: education}}}
            """),
        new("vendor.yaml", District.Agreement("vendor", [District.Grant("own/pupils", "id, grade, club.title, club.room", District.Everything)])),
    ]);

    [Theory]
    [InlineData("$filter=club/room eq '7'")]
    [InlineData("$filter=club/room gt '7'")]
    [InlineData("$orderby=club/room")]
    public void It_is_neither_compared_nor_ordered_by(string asked)
    {
        var refused = Own.Refuses("/own/pupils", asked);

        Assert.Equal((RefusalCode.ParameterOnWithheldField, "floor/value-guarded"), (refused.Code, refused.Rule));
    }

    [Fact]
    public void The_name_itself_may_be_asked_for_and_so_may_what_stands_elsewhere() =>
        Assert.Equal("$filter=club/title eq 'Band' and grade eq '7'", Own.Forwards("/own/pupils", "$filter=club/title eq 'Band' and grade eq '7'"));

    [Fact]
    public void A_part_of_the_object_is_asked_for_whole() => Assert.Equal("$select=club,id", Own.Forwards("/own/pupils", "$select=club/room"));

    [Fact]
    public void Ed_Fi_has_such_names_in_references() => Assert.Equal(
        "floor/value-guarded",
        District.Granting(District.Grant("ed-fi/studentGradebookEntries", "studentReference.studentUniqueId, gradebookEntryReference", District.Everything))
            .Refuses($"{District.EdFi}/studentGradebookEntries", "dateAssigned=2024-05-01").Rule);
}
