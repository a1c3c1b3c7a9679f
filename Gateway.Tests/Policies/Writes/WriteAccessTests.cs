using Policies.Catalogs;
using Policies.Evaluate;

namespace Gateway.Tests.Writes;

/// <summary>Whether a client may write at all.</summary>
public sealed class WriteAccessTests
{
    private static readonly string[] Rights = ["create", "replace", "modify", "delete"];

    [Theory]
    [InlineData("POST", "/campus/pupils", "create", WriteEffect.Create)]
    [InlineData("PUT", "/campus/pupils/1", "modify", WriteEffect.Merge)]
    [InlineData("PATCH", "/campus/pupils/1", "modify", WriteEffect.Patch)]
    [InlineData("DELETE", "/campus/pupils/1", "delete", WriteEffect.Delete)]
    public void A_write_needs_its_own_right_and_no_other(string method, string path, string right, WriteEffect effect)
    {
        Assert.Equal(effect, Assert.IsType<Allowed>(Campus.Asked(Campus.With($"[{right}]"), method, path)).Effect);
        foreach (var others in new[] { "[]", $"[{string.Join(", ", Rights.Where(other => other != right))}]" })
        {
            var refused = Assert.IsType<Refused>(Campus.Asked(Campus.With(others), method, path));
            Assert.Equal((RefusalCode.WriteNotGranted, "not-granted"), (refused.Code, refused.Rule));
            Assert.Contains($"grant to {right} records of `pupils`", refused.Detail, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Only_what_has_a_body_is_checked_for_one()
    {
        Assert.Null(Assert.IsType<Allowed>(Campus.Asked(Campus.With(), "DELETE", "/campus/pupils/1")).Body);
        Assert.NotNull(Assert.IsType<Allowed>(Campus.Asked(Campus.With(), "PATCH", "/campus/pupils/1")).Body);
        Assert.Null(Assert.IsType<Allowed>(Campus.Asked(Campus.With(), "GET", "/campus/pupils/1")).Effect);
    }

    [Theory]
    [InlineData("POST", "/campus/pupils/1", "GET,DELETE,PATCH,PUT")]
    [InlineData("PUT", "/campus/pupils", "GET,POST")]
    [InlineData("HEAD", "/campus/pupils", "GET,POST")]
    [InlineData("MERGE", "/campus/pupils/1", "GET,DELETE,PATCH,PUT")]
    public void A_method_in_the_wrong_place_is_refused_and_those_that_are_understood_are_named(string method, string path, string methods)
    {
        var refused = Assert.IsType<Refused>(Campus.Asked(Campus.With(), method, path));

        Assert.Equal((RefusalCode.MethodNotAllowed, methods), (refused.Code, string.Join(',', refused.Methods)));
    }

    [Theory]
    [InlineData("POST", "/ims/oneroster/rostering/v1p2/users")]
    [InlineData("PATCH", "/data/v3/ed-fi/students/1")]
    public void Where_a_catalog_says_nothing_of_writes_there_are_none(string method, string path) =>
        Assert.Equal(RefusalCode.MethodNotAllowed, Assert.IsType<Refused>(Campus.Asked(Campus.With(), method, path)).Code);

    [Theory]
    [InlineData("PUT", "/campus/members/1")]
    [InlineData("PATCH", "/campus/members/1")]
    [InlineData("DELETE", "/campus/members/1")]
    [InlineData("DELETE", "/campus/events/1")]
    [InlineData("PATCH", "/campus/events/1")]
    public void A_record_that_could_be_withheld_whole_is_not_to_be_found_by_writing_to_it(string method, string path)
    {
        var refused = Assert.IsType<Refused>(Campus.Asked(Campus.With(), method, path));

        Assert.Equal((RefusalCode.WriteClosed, "floor/pinned-key"), (refused.Code, refused.Rule));
        Assert.IsType<Allowed>(Campus.Asked(Campus.With(), "POST", "/campus/members"));
    }

    [Theory]
    [InlineData("POST", "/campus/pupils")]
    [InlineData("PUT", "/campus/pupils/1")]
    public void A_record_is_not_replaced_whole_while_some_of_it_is_withheld(string method, string path)
    {
        var refused = Assert.IsType<Refused>(Campus.Asked(Campus.Replacing(), method, path));

        Assert.Equal((RefusalCode.WriteErasesWithheldField, "floor/status"), (refused.Code, refused.Rule));
        Assert.Contains("`citizenship`", refused.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/campus/members")]
    [InlineData("/campus/events")]
    public void Nor_is_one_replaced_that_could_be_withheld_whole_by_giving_its_id_to_a_new_one(string path)
    {
        var refused = Assert.IsType<Refused>(Campus.Asked(Campus.Replacing(), "POST", path));

        Assert.Equal((RefusalCode.WriteErasesWithheldField, "floor/pinned-key"), (refused.Code, refused.Rule));
    }

    [Fact]
    public void What_the_system_makes_by_itself_is_not_erased() => Assert.IsType<Allowed>(
        Campus.Asked(new(
        [
            .. Policies.Shipped.ShippedPolicies.Texts,
            new("own.yaml", """
                catalog: own
                standard: Own
                base: /own
                query: odata
                max-limit: 50
                writes: {PUT: replace}
                resources: {pupils: {item: '/pupils/{id}', record-id: id, fields: {id: identifier, version: validator, self: link, name: directory}}}
                """),
            new("vendor.yaml", Evaluate.District.Agreement("vendor", ["{catalog: own, resource: pupils, fields: [id, name], write: replace}"])),
        ]), "PUT", "/own/pupils/1"));

    [Theory]
    [InlineData("pupils: {item: '/pupils/{id}', record-id: id, fields: {id: identifier, programs: {guarded: true, fields: {code: education}}}}", "id, programs.code")]
    [InlineData("pupils: {item: '/pupils/{id}', record-id: id, fields: {id: identifier, club: {fields: {title: {class: education, naming: true}}}}}", "id, club.title")]
    public void Nor_is_it_where_some_of_it_can_be_withheld_by_its_value(string resource, string fields)
    {
        var district = new Evaluate.District(
        [
            .. Policies.Shipped.ShippedPolicies.Texts,
            new("own.yaml", $"{{catalog: own, standard: Own, base: /own, query: odata, max-limit: 50, writes: {{PUT: replace}}, resources: {{{resource}}}}}"),
            new("vendor.yaml", Evaluate.District.Agreement("vendor", [$"{{catalog: own, resource: pupils, fields: [{fields}], write: replace}}"])),
        ]);

        var refused = Assert.IsType<Refused>(Campus.Asked(district, "PUT", "/own/pupils/1"));

        Assert.Equal((RefusalCode.WriteErasesWithheldField, "floor/value-guarded"), (refused.Code, refused.Rule));
    }

    [Fact]
    public void Grants_of_one_resource_say_the_same_of_writes()
    {
        string[] grants = ["{catalog: ed-fi, resource: students, fields: [studentUniqueId], write: delete}", "{catalog: ed-fi, resource: students, fields: [studentUniqueId, firstName]}"];
        var load = PolicyLoad.From([.. Policies.Shipped.ShippedPolicies.Texts, new("vendor.yaml", Evaluate.District.Agreement("vendor", grants))]);

        Assert.Null(load.Snapshot);
        Assert.Contains(load.Findings, finding => finding.Message.Contains("have different `write`", StringComparison.Ordinal));
    }

    [Fact]
    public void A_write_has_no_parameters()
    {
        var refused = Assert.IsType<Refused>(Campus.Asked(Campus.With(), "DELETE", "/campus/pupils/1", new QueryParameter("citizenship", "x")));

        Assert.Equal(RefusalCode.UnknownParameter, refused.Code);
        Assert.StartsWith("floor/", refused.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void Ed_Fi_replaces_whole_records_and_they_have_extensions_so_it_is_refused_with_the_reason()
    {
        var district = Evaluate.District.Granting("{catalog: ed-fi, resource: students, fields: [studentUniqueId, firstName], write: [create, replace]}");

        var refused = Assert.IsType<Refused>(Campus.Asked(district, "POST", "/data/v3/ed-fi/students"));

        Assert.Equal(RefusalCode.WriteErasesWithheldField, refused.Code);
    }
}
