using Policies.Evaluate;
using Policies.Language;
using Policies.Shipped;

namespace Gateway.Tests.Shipped;

public sealed class ShippedPoliciesTests
{
    [Fact]
    public void The_shipped_floor_and_catalogs_hold_together_without_a_finding() =>
        Assert.Empty(PolicyLoad.From(ShippedPolicies.Texts).Findings);

    [Fact]
    public void The_sample_agreements_have_no_finding()
    {
        var dir = System.IO.Path.Combine(AppContext.BaseDirectory, "../../../../Gateway/Demo/Agreements");
        var texts = System.IO.Directory.GetFiles(dir).Select(f => new PolicyText(f, System.IO.File.ReadAllText(f)));
        Assert.Empty(PolicyLoad.From([.. ShippedPolicies.Texts, .. texts]).Findings);
    }
}
