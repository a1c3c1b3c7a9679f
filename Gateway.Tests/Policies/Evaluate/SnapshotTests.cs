using Policies.Evaluate;
using Policies.Language;
using Policies.Shipped;
using static Gateway.Tests.Evaluate.District;

namespace Gateway.Tests.Evaluate;

public sealed class SnapshotTests
{
    private static readonly PolicyText[] Texts =
    [
        .. ShippedPolicies.Texts,
        new("a.yaml", Agreement("a", [Grant("oneroster-1.2/students", "sourcedId")])),
        new("b.yaml", Agreement("b", [Grant("ed-fi/students", "studentUniqueId")])),
    ];

    [Fact]
    public void The_id_is_64_hexadecimal_digits_and_stands_in_each_decision()
    {
        var district = new District(Texts);
        Assert.Matches("^[0-9a-f]{64}$", district.Policies.Id);
        Assert.All(["/", OneRoster + "/students"], path => Assert.Equal(district.Policies.Id, district.Ask(path).Policy));
    }

    [Fact]
    public void The_id_depends_neither_on_order_nor_on_file_names()
    {
        Assert.Equal(Id(Texts), Id([.. Texts.Reverse()]));
        Assert.Equal(Id(Texts), Id([.. Texts.Select((text, i) => text with { File = $"{i}" })]));
    }

    [Fact]
    public void The_id_changes_with_any_text()
    {
        var ids = Texts.Select((text, i) => Id([.. Texts[..i], text with { Text = text.Text + "\n" }, .. Texts[(i + 1)..]])).Append(Id(Texts)).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.NotEqual(Id(Texts), Id(Texts[..^1]));
    }

    [Fact]
    public void Policies_with_an_error_give_no_snapshot_and_with_a_warning_they_do()
    {
        Assert.Null(PolicyLoad.From([.. Texts, new("c", "agreement: c")]).Snapshot);
        var load = PolicyLoad.From([.. Texts, new("c", Agreement("c", [Grant("oneroster-1.2/students", "sourcedId, metadata")]))]);
        Assert.Single(load.Findings);
        Assert.NotNull(load.Snapshot);
    }

    [Fact]
    public void A_resource_an_agreement_does_not_name_has_no_plan()
    {
        var policies = new District(Texts).Policies;
        Assert.NotNull(policies.PlanFor("a", "oneroster-1.2", "students", isCollection: true));
        Assert.Null(policies.PlanFor("a", "oneroster-1.2", "users", isCollection: true));
        Assert.Null(policies.PlanFor("a", "ed-fi", "students", isCollection: true));
        Assert.Null(policies.PlanFor("c", "oneroster-1.2", "students", isCollection: true));
    }

    private static string Id(params PolicyText[] texts) => PolicyLoad.From(texts).Snapshot!.Id;
}
