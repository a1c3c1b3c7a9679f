using Gateway.Tests.Explanations;
using Gateway.Tests.Writes;
using Policies.Compare;
using Policies.Evaluate;

namespace Gateway.Tests.Comparisons;

public sealed class PolicyDiffTests
{
    private const string Floor = "floor: ours\n";

    [Fact]
    public void Policies_that_decide_alike_are_alike_however_they_are_written()
    {
        var before = Town.With(Town.Agreement("id, address"));
        var after = Town.With(Town.Catalog, ["# The same in other words\n" + Town.Agreement("id, address.town, address.street, address.street")]);

        Assert.Empty(PolicyDiff.Of(before, after).Changes);
    }

    [Theory]
    [InlineData("id", "id, name", "[]", "Field name not-granted → agreement/bus#1")]
    [InlineData("id, name", "id, name, homeTown", "[]", "Field homeTown floor/weak-proxy → agreement/bus#1")]
    [InlineData("id", "id, name", "[filter]", "Field name not-granted → agreement/bus#1; Question name  → may be asked")]
    [InlineData("id", "id, address", "[]", "Field address.street not-granted → agreement/bus#1; Field address.town not-granted → agreement/bus#1")]
    [InlineData("id", "id, visaNote", "[]", "")]
    public void A_field_that_would_leave_is_wider_with_all_that_may_be_asked_of_it(string before, string after, string query, string changes) =>
        BothWays(Town.With(Town.Agreement(before, query)), Town.With(Town.Agreement(after, query)), changes);

    [Theory]
    [InlineData("[page]", "[page, count]", "Right count  → granted; Question response header Total-Count  → may be asked; Question totalCount  → may be asked")]
    [InlineData("[]", "[page]", "Right page  → granted; Question limit  → may be asked; Question offset  → may be asked")]
    public void A_right_to_ask_is_wider_with_each_parameter_it_opens(string before, string after, string changes) =>
        BothWays(Town.With(Town.Agreement("id", before)), Town.With(Town.Agreement("id", after)), changes);

    [Theory]
    [InlineData("2026-07-01 2027-06-30", "2026-07-01 2027-07-31", "Days until 2027-06-30 → 2027-07-31")]
    [InlineData("2026-07-01 2027-06-30", "2026-06-01 2027-06-30", "Days from 2026-07-01 → 2026-06-01")]
    public void More_days_are_wider(string before, string after, string changes) =>
        BothWays(Town.With(Town.Agreement("id", days: before)), Town.With(Town.Agreement("id", days: after)), changes);

    [Fact]
    public void A_further_client_is_wider() => BothWays(
        Town.With(Town.Agreement("id")), Town.With(Town.Agreement("id", clients: "[bus-app, bus-web]")), "Client bus-web  → may ask");

    [Fact]
    public void Another_party_is_wider_whichever_it_was_before()
    {
        var before = Town.With(Town.Agreement("id"));
        var after = Town.With(Town.Agreement("id", party: "{name: Sheriff, kind: law-enforcement}"));

        Assert.Equal("Party party Bus Line (vendor) → Sheriff (law-enforcement)", Text(PolicyDiff.Of(before, after), ChangeEffect.Wider));
        Assert.True(PolicyDiff.Of(after, before).IsWider);
    }

    [Fact]
    public void A_party_that_is_given_nothing_makes_nothing_wider()
    {
        var nobody = Town.Agreement("id", party: "{name: Somebody, kind: immigration-enforcement}");
        nobody = nobody[..nobody.IndexOf("grants", StringComparison.Ordinal)];

        Assert.False(PolicyDiff.Of(Town.With(Town.Agreement("id")), Town.With(nobody)).IsWider);
        Assert.False(PolicyDiff.Of(Town.With(), Town.With(nobody.Replace("clients: [bus-app]", "clients: []", StringComparison.Ordinal))).IsWider);
    }

    [Fact]
    public void A_new_agreement_is_wider_with_all_it_gives_and_its_end_is_not_wider_in_anything()
    {
        var (without, with) = (Town.With(), Town.With(Town.Agreement("id, groups")));

        var added = PolicyDiff.Of(without, with);
        var removed = PolicyDiff.Of(with, without);

        Assert.Equal("Agreement added", Assert.Single(added.Changes, change => change.Kind == ChangeKind.Agreement) is var one ? $"{one.Kind} {one.Name}" : "");
        Assert.All(added.Changes, change => Assert.Equal(ChangeEffect.Wider, change.Effect));
        Assert.Contains(added.Changes, change => change is { Kind: ChangeKind.Field, Name: "groups.since" });
        Assert.Contains(added.Changes, change => change is { Kind: ChangeKind.Path, Name: "/town/pupils/{id}" });
        Assert.False(removed.IsWider);
        Assert.Equal(added.Changes.Length, removed.Changes.Length);
    }

    [Theory]
    [InlineData("homeTown: weak-proxy", "homeTown: directory", "id, address, homeTown", "")]
    [InlineData("street: directory", "street: weak-proxy", "id, address", "Field address.street agreement/bus#1 → floor/weak-proxy")]
    [InlineData("guarded: true, ", "", "id, groups", "Safeguard groups: elements withheld by value catalog → ")]
    [InlineData(", naming: true", "", "id", "Safeguard groups.groupDescriptor: names its sibling catalog → ")]
    [InlineData("item: ['/pupils/{id}']", "item: []", "id", "Path /town/pupils/{id} one record → ")]
    public void A_catalog_that_changes_shows_in_what_leaves(string written, string other, string fields, string changes)
    {
        var diff = PolicyDiff.Of(
            Town.With(Town.Agreement(fields)),
            Town.With(Town.Catalog.Replace(written, other, StringComparison.Ordinal), [Town.Agreement(fields)]));

        Assert.Equal(changes, string.Join("; ", diff.Changes.Where(change => change.Kind != ChangeKind.Question).Select(Text)));
        Assert.Equal(changes.StartsWith("Safeguard", StringComparison.Ordinal), diff.IsWider);
    }

    [Theory]
    [InlineData("names: [{rule: towns, contains: [street]}]", "Field address.street floor/towns → agreement/bus#1; Safeguard name containing street floor/towns → ")]
    [InlineData("codes: [{rule: levels, list: GradeLevelDescriptor, codes: [Ungraded]}]", "Safeguard code gradeleveldescriptor: ungraded floor/levels → ")]
    [InlineData("codes: [{rule: levels, list: GradeLevelDescriptor}]", "Safeguard code gradeleveldescriptor: every code floor/levels → ")]
    [InlineData("identifiers: [{rule: numbers, pattern: 'Z\\d{9}'}]", "Safeguard identifier Z\\d{9} floor/numbers → ")]
    [InlineData("never: [directory]", "Field address.street floor/directory → agreement/bus#1; Field address.town floor/directory → agreement/bus#1")]
    public void A_floor_that_loses_a_rule_is_wider(string rule, string changes)
    {
        var agreement = Town.Agreement("id, address, gradeLevelDescriptor");

        var diff = PolicyDiff.Of(Town.With(agreement, Floor + rule), Town.With(agreement, Floor));

        Assert.Equal(changes.Split("; ").Order(StringComparer.Ordinal), diff.Changes.Where(change => change.Effect == ChangeEffect.Wider).Select(Text).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("[create, modify]", "[create, modify, delete]", "Right to delete  → granted; Write DELETE /campus/pupils/{id} (delete)  → may be written")]
    [InlineData("[create]", "[create, replace]", "Right to replace  → granted")]
    [InlineData(
        "[]", "[modify]", "Right to modify  → granted; Write PATCH /campus/pupils/{id} (patch)  → may be written; Write PUT /campus/pupils/{id} (merge)  → may be written")]
    public void A_right_to_write_is_wider_with_each_write_that_it_opens(string before, string after, string changes)
    {
        var diff = PolicyDiff.Of(Campus.With(before).Policies, Campus.With(after).Policies);

        Assert.True(diff.IsWider);
        Assert.Equal(changes, string.Join("; ", diff.Changes.Where(change => change is { Effect: ChangeEffect.Wider, Resource: "campus/pupils" }).Select(Text)));
    }

    [Fact]
    public void What_a_system_makes_of_a_write_is_part_of_what_may_be_done()
    {
        var diff = PolicyDiff.Of(Campus.With().Policies, Campus.Replacing().Policies);

        Assert.Contains(diff.Changes, change => change is { Effect: ChangeEffect.Narrower, Kind: ChangeKind.Write, Name: "PUT /campus/pupils/{id} (merge)" });
        Assert.DoesNotContain(diff.Changes, change => change is { Effect: ChangeEffect.Wider, Resource: "campus/pupils" });
    }

    [Fact]
    public void Words_that_change_nothing_are_named_and_change_nothing()
    {
        var before = Town.Agreement("id");

        var diff = PolicyDiff.Of(Town.With(before), Town.With(before.Replace("seats", "routes", StringComparison.Ordinal)));

        Assert.Equal("Terms purpose seats → routes", Text(diff, ChangeEffect.Neutral));
        Assert.False(diff.IsWider);
    }

    [Fact]
    public void Another_way_to_work_out_a_flag_is_for_a_reviewer_to_see()
    {
        const string Flags = """
            catalog: town
            standard: Town 1
            base: /town
            query: ed-fi
            max-limit: 100
            resources:
              people: {paths: /people, record-id: id, fields: {id: identifier, marks: {fields: {kind: education, code: education, spans: {fields: {a: education, b: education}}}}}}
              pupils: {collection: /flags, record-id: id, derived: {mandate: title-iii, from: people, keep: id, list: marks, code: kind, periods: spans, begin: a, end: b}}
            """;
        var agreement = Town.Agreement("id, titleIIISection3201", party: "{name: State, kind: education-agency}");

        var diff = PolicyDiff.Of(Town.With(Flags, [agreement]), Town.With(Flags.Replace("code: kind", "code: code", StringComparison.Ordinal), [agreement]));

        Assert.Equal(
            "Safeguard titleIIISection3201: worked out from people, marks.kind, marks.spans.a, marks.spans.b catalog → ", Text(diff, ChangeEffect.Wider));
    }

    [Fact]
    public void What_is_wider_comes_first()
    {
        var diff = PolicyDiff.Of(Town.With(Town.Agreement("id, address")), Town.With(Town.Agreement("id, name").Replace("seats", "routes", StringComparison.Ordinal)));

        Assert.Equal(
            [ChangeEffect.Wider, ChangeEffect.Narrower, ChangeEffect.Narrower, ChangeEffect.Neutral], diff.Changes.Select(change => change.Effect));
    }

    private static void BothWays(PolicySnapshot before, PolicySnapshot after, string changes)
    {
        var (there, back) = (PolicyDiff.Of(before, after), PolicyDiff.Of(after, before));
        Assert.Equal(changes, Text(there, ChangeEffect.Wider));
        Assert.Equal(changes.Length > 0, there.IsWider);
        Assert.False(back.IsWider);
        Assert.Equal(there.Changes.Length, back.Changes.Count(change => change.Effect == ChangeEffect.Narrower));
    }

    private static string Text(PolicyDiff diff, ChangeEffect effect) => string.Join("; ", diff.Changes.Where(change => change.Effect == effect).Select(Text));

    private static string Text(PolicyChange change) => $"{change.Kind} {change.Name} {change.Before} → {change.After}";
}
