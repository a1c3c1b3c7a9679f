using System.Text;
using Policies.Evaluate;
using Policies.Language;
using Policies.Redaction.Json;
using Policies.Shipped;
using static Gateway.Tests.Evaluate.District;

namespace Gateway.Tests.Evaluate;

/// <summary>A key or a name that is not granted is looked at all the same: what hangs on a protected one goes with it.</summary>
public sealed class WatchedFieldTests
{
    private const string Associations = "ed-fi/studentEducationOrganizationAssociations";
    private const string Programs = "ed-fi/studentProgramAssociations";

    [Fact]
    public void An_element_goes_when_the_code_that_is_not_granted_speaks_of_status() => Assert.Equal(
        """[{"studentReference":{"studentUniqueId":"1"},"studentCharacteristics":[{"periods":[{"beginDate":"2020-01-01"}]}]}]""",
        Redacted(
            Grant(Associations, "studentReference, studentCharacteristics.periods"),
            "/studentEducationOrganizationAssociations",
            """
            [{"studentReference":{"studentUniqueId":"1"},"studentCharacteristics":[
             {"studentCharacteristicDescriptor":"uri://ed-fi.org/StudentCharacteristicDescriptor#Refugee","periods":[{"beginDate":"2025-01-01"}]},
             {"studentCharacteristicDescriptor":"Immigrant","periods":[{"beginDate":"2025-02-01"}]},
             {"studentCharacteristicDescriptor":"uri://ed-fi.org/StudentCharacteristicDescriptor#Single Parent","periods":[{"beginDate":"2020-01-01"}]}]}]
            """));

    [Fact]
    public void An_element_goes_also_when_its_code_is_in_a_field_that_names_nothing()
    {
        var own = new PolicyText("own.yaml", """
            catalog: own
            standard: Our own
            base: /own
            query: ed-fi
            max-limit: 50
            resources: {pupils: {paths: [/pupils], record-id: id, fields: {id: identifier, marks: {guarded: true, fields: {code: education, since: education}}}}}
            """);
        var district = new District([.. ShippedPolicies.Texts, own, new("vendor", Agreement("vendor", [Grant("own/pupils", "id, marks.since")]))]);
        Assert.Equal(
            """[{"id":"1","marks":[{"since":"2021"}]}]""",
            Tests.Redaction.Redacted.Of(
                district.Allows("/own/pupils").Plan,
                """[{"id":"1","marks":[{"code":"uri://x/MarkDescriptor#Immigrant","since":"2020"},{"code":"uri://x/MarkDescriptor#Other","since":"2021"}]}]""").Text);
    }

    [Fact]
    public void A_pair_goes_when_the_name_that_is_not_granted_is_protected_also_above_what_is_granted() => Assert.Equal(
        """[{"studentReference":{"studentUniqueId":"1"},"studentIndicators":[{"periods":[{"beginDate":"2020-01-01"}]}]}]""",
        Redacted(
            Grant(Associations, "studentReference, studentIndicators.periods"),
            "/studentEducationOrganizationAssociations",
            """
            [{"studentReference":{"studentUniqueId":"1"},"studentIndicators":[
             {"indicatorName":"visaType","indicator":"F-1","periods":[{"beginDate":"2024-02-02"}]},
             {"indicatorName":"Reading club","indicator":"yes","periods":[{"beginDate":"2020-01-01"}]}]}]
            """));

    [Fact]
    public void A_pair_goes_when_the_name_that_is_not_granted_is_protected_also_where_there_is_but_one()
    {
        var own = new PolicyText("own.yaml", """
            catalog: own
            standard: Our own
            base: /own
            query: ed-fi
            max-limit: 50
            resources: {pupils: {paths: [/pupils], record-id: id, fields: {id: identifier, mark: {fields: {name: {class: education, naming: true}, value: education}}}}}
            """);
        var district = new District([.. ShippedPolicies.Texts, own, new("vendor", Agreement("vendor", [Grant("own/pupils", "id, mark.value")]))]);
        Assert.Equal(
            """[{"id":"1"},{"id":"2","mark":{"value":"B"}}]""",
            Tests.Redaction.Redacted.Of(
                district.Allows("/own/pupils").Plan,
                """[{"id":"1","mark":{"name":"visaType","value":"F-1"}},{"id":"2","mark":{"name":"Latin","value":"B"}}]""").Text);
    }

    [Fact]
    public void A_record_goes_when_its_key_is_protected_and_not_granted() => Assert.Equal(
        """[{"studentReference":{"studentUniqueId":"2"}}]""",
        Redacted(
            Grant(Programs, "studentReference", Everything),
            "/studentProgramAssociations/1",
            """
            [{"programReference":{"programName":"Newcomers","programTypeDescriptor":"uri://ed-fi.org/ProgramTypeDescriptor#Immigrant Education"},"studentReference":{"studentUniqueId":"1"}},
             {"programReference":{"programName":"Chess","programTypeDescriptor":"uri://ed-fi.org/ProgramTypeDescriptor#Other"},"studentReference":{"studentUniqueId":"2"}}]
            """));

    [Theory]
    [InlineData("programName=", "programTypeDescriptor=uri://ed-fi.org/ProgramTypeDescriptor#Other")]
    [InlineData("programName= ", "programTypeDescriptor=uri://ed-fi.org/ProgramTypeDescriptor#Other")]
    public void A_blank_value_pins_nothing(params string[] query) => Assert.Equal(
        RefusalCode.ParameterRequired,
        Granting(Grant(Programs, "studentReference, programReference", Everything)).Refuses(EdFi + "/studentProgramAssociations", query).Code);

    [Theory]
    [InlineData("filter=username~'N00'")]
    [InlineData("filter=username>'N00'")]
    [InlineData("filter=username!='N00'")]
    [InlineData("sort=username")]
    public void A_number_that_may_be_protected_cannot_be_read_out_by_comparing(string query) => Assert.Equal(
        RefusalCode.ParameterOnWithheldField,
        Granting(Grant("oneroster-1.2/users", "sourcedId, username", Everything)).Refuses(OneRoster + "/users", query).Code);

    [Fact]
    public void A_list_whose_elements_can_be_withheld_is_asked_for_whole() => Assert.Equal(
        "fields=roles,sourcedId",
        Granting(Grant("oneroster-1.2/users", "sourcedId, roles", Everything)).Forwards(OneRoster + "/users", "fields=roles.roleType"));

    private static string Redacted(string grant, string path, string document)
    {
        using var redactor = new JsonRedactor(Granting(grant).Allows(EdFi + path).Plan, new() { MaxBytes = 10_000 });
        redactor.Write(Encoding.UTF8.GetBytes(document));
        Assert.Null(redactor.Complete().Fault);
        return string.Concat(Encoding.UTF8.GetString(redactor.Released.Span).Split('\n').Select(line => line.Trim()));
    }
}
