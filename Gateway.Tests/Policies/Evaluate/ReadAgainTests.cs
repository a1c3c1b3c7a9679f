using Policies.Evaluate;
using Policies.Language;
using Policies.Shipped;
using static Gateway.Tests.Evaluate.District;

namespace Gateway.Tests.Evaluate;

/// <summary>What is read on top of an earlier reading is what would have been read without it.</summary>
public sealed class ReadAgainTests
{
    private static readonly PolicyText A = new("a", Agreement("a", [Grant("oneroster-1.2/students", "sourcedId")]));
    private static readonly PolicyText B = new("b", Agreement("b", [Grant("oneroster-1.2/students", "sourcedId, metadata")]));
    private static readonly PolicyText Broken = new("b", "agreement: b");
    private static readonly PolicyText Floor = new("f", "floor: own\nnames: [{rule: own, is: [sourcedId]}]");

    private static readonly PolicyText[][] Readings = [[A], [A, B], [B, A], [A, Broken], [A, A], [A, B with { File = "c" }, B], [A, Floor], []];

    [Fact]
    public void Whatever_changed()
    {
        foreach (var (earlier, texts) in Readings.SelectMany(_ => Readings, (earlier, texts) => (earlier, texts)))
        {
            var again = PolicyLoad.From([.. ShippedPolicies.Texts, .. texts], PolicyLoad.From([.. ShippedPolicies.Texts, .. earlier]));
            var fresh = PolicyLoad.From([.. ShippedPolicies.Texts, .. texts]);
            Assert.Equal(fresh.Findings, again.Findings);
            Assert.Equal(fresh.Snapshot?.Id, again.Snapshot?.Id);
            Assert.Equal(Released(fresh), Released(again));
        }
    }

    private static IEnumerable<string> Released(PolicyLoad load) => load.Snapshot is not { } policies ? [] : policies.Agreements
        .SelectMany(agreement => policies.PlanFor(agreement.Id, "oneroster-1.2", "students", true)!.Released().Select(path => $"{agreement.Id} {path}"))
        .Order(StringComparer.Ordinal);
}
