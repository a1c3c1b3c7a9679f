using Gateway.Decide;
using Gateway.Demo;
using Gateway.Tests.World;
using Policies.Evaluate;
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
        using var directory = new TemporaryDirectory();
        SamplePolicies.Write(directory.Path);

        Assert.Empty(PolicyDirectory.Load(directory.Path).Findings);
    }
}
