using Gateway.Tests.Catalogs;
using Policies.Language;
using Policies.Shipped;
using static Gateway.Tests.Evaluate.District;

namespace Gateway.Tests.Evaluate;

/// <summary>A rule of the floor is taken out, and the leak it prevents appears: in answers and in questions.</summary>
public sealed class FloorGuardMutationTests
{
    private const string Students = "/data/v3/ed-fi/students";
    private const string Associations = "/data/v3/ed-fi/studentProgramAssociations";
    private const string Exchange = "uri://ed-fi.org/ProgramTypeDescriptor#Foreign Exchange";
    private static readonly string StudentGrant =
        Grant("ed-fi/students", "studentUniqueId, multipleBirthStatus, citizenshipStatusDescriptor, dateEnteredUS", Everything);

    [Fact]
    public void A_status_field_is_kept_by_its_class_alone_and_by_its_name_alone()
    {
        Assert.False(Leaks(ShippedFloor.Text.Text, "citizenshipStatusDescriptor"));
        Assert.False(Leaks(ShippedFloor.Without("status, strong-proxy, "), "citizenshipStatusDescriptor"));
        Assert.False(Leaks(ShippedFloor.Without("citizen, "), "citizenshipStatusDescriptor"));
        Assert.True(Leaks(ShippedFloor.Without("status, strong-proxy, ", "citizen, "), "citizenshipStatusDescriptor"));
    }

    [Fact]
    public void Without_class_and_name_rule_the_question_is_forwarded_too()
    {
        var district = With(ShippedFloor.Without("status, strong-proxy, ", "citizen, "));
        Assert.Contains(
            "citizenshipStatusDescriptor", district.Forwards(Students, "citizenshipStatusDescriptor=uri://x/YDescriptor#z"), StringComparison.Ordinal);
        Assert.Equal(
            "floor/status",
            With(ShippedFloor.Text.Text).Refuses(Students, "citizenshipStatusDescriptor=uri://x/YDescriptor#z").Rule);
    }

    [Fact]
    public void Without_the_code_rule_a_secret_programme_can_be_asked_for()
    {
        string[] query = ["programName=Exchange", $"programTypeDescriptor={Exchange}"];
        Assert.Equal("floor/programme-code", With(ShippedFloor.Text.Text).Refuses(Associations, query).Rule);
        var blind = With(ShippedFloor.Without("  - {rule: programme-code, list: ProgramTypeDescriptor, codes: [Foreign Exchange]}\n"));
        Assert.EndsWith(Exchange, blind.Forwards(Associations, query), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_rule_of_naming_a_weak_proxy_leaves_with_its_container()
    {
        Assert.False(Leaks(ShippedFloor.Text.Text, "languages.languageDescriptor", "contacts"));
        Assert.True(Leaks(ShippedFloor.Without("weak-proxy, "), "languages.languageDescriptor", "contacts"));
    }

    private static bool Leaks(string floor, string field, string resource = "students") =>
        With(floor).Policies.PlanFor("vendor", "ed-fi", resource, isCollection: true)!.Released().Contains(field);

    private static District With(string floor) => new(
    [
        .. ShippedPolicies.Texts.Where(text => text != ShippedFloor.Text),
        new PolicyText("floor", floor),
        new PolicyText("vendor", Agreement("vendor",
        [
            StudentGrant,
            Grant("ed-fi/contacts", "contactUniqueId, languages"),
            Grant("ed-fi/studentProgramAssociations", "studentReference, programReference", Everything),
        ])),
    ]);
}
