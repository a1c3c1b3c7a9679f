using FsCheck;
using FsCheck.Fluent;
using Policies.Agreements;
using Policies.Evaluate;
using Policies.Language;

namespace Gateway.Tests.Evaluate;

/// <summary>What policy means, for policies of any kind.</summary>
public sealed class PolicyProperties
{
    [Fact]
    public void Floor_beats_every_grant() => ForEachAgreement(sight =>
        Assert.All(sight.Leaves.Where(sight.IsOfTheFloor), leaf => Assert.DoesNotContain(leaf.Path, sight.Released)));

    [Fact]
    public void What_is_not_granted_is_withheld() => ForEachAgreement(sight =>
        Assert.All(sight.Leaves.Where(leaf => !sight.IsGranted(leaf)), leaf => Assert.DoesNotContain(leaf.Path, sight.Released)));

    [Fact]
    public void What_is_granted_and_not_of_the_floor_leaves() => ForEachAgreement(sight =>
        Assert.Equal(
            sight.Leaves.Where(leaf => sight.IsGranted(leaf) && !sight.IsOfTheFloor(leaf)).Select(leaf => leaf.Path).Order(StringComparer.Ordinal),
            sight.Released.Order(StringComparer.Ordinal)));

    [Fact]
    public void What_is_withheld_may_not_be_asked_for() => ForEachAgreement(sight =>
    {
        foreach (var path in sight.Leaves.Select(leaf => leaf.Path).Except(sight.Released))
        {
            Assert.IsType<Refused>(sight.Ask(("sort", path)));
            Assert.IsType<Refused>(sight.Ask(("fields", path.ToUpperInvariant())));
            Assert.IsType<Refused>(sight.Ask(("filter", $"{path}='x'")));
            Assert.IsType<Refused>(sight.Ask(("filter", $"id='1' OR {path}!='x'")));
        }
    });

    [Fact]
    public void Order_of_agreements_and_grants_does_not_matter() => Prop.ForAll(RandomPolicies.Any, policies => Assert.Equal(
        Meaning(policies),
        Meaning(policies with { Agreements = [.. policies.Agreements.Reverse().Select(Turned)] }))).Check(Cases.Of(1000));

    [Fact]
    public void Adding_an_agreement_never_widens_another() => Prop.ForAll(RandomPolicies.Any, policies => Assert.Equal(
        Meaning(policies with { Agreements = policies.Agreements[..1] }),
        Meaning(policies).Where(line => line.StartsWith("a ", StringComparison.Ordinal)))).Check(Cases.Of(1000));

    [Fact]
    public void Ending_a_grant_never_widens_an_agreement() => ForEachAgreement(sight => Assert.Subset(
        sight.Released.ToHashSet(),
        new Sight(WithFewerGrants(sight.Policies), sight.Agreement).Released.ToHashSet()));

    [Fact]
    public void Saying_a_rule_twice_does_not_matter() => Prop.ForAll(RandomPolicies.Any, policies => Assert.Equal(
        Meaning(policies),
        Meaning(policies with { Agreements = [.. policies.Agreements.Select(Doubled)], Floor = policies.Floor.And(policies.Floor) }))).Check(Cases.Of(1000));

    private static void ForEachAgreement(Action<Sight> holds) => Prop.ForAll(
        RandomPolicies.Any,
        policies => Assert.All(policies.Agreements.Where(agreement => !agreement.Grants.IsEmpty), agreement => holds(new(policies, agreement))))
        .Check(Cases.Of(1000));

    private static IEnumerable<string> Meaning(PolicySet policies) =>
        policies.Agreements.SelectMany(agreement => new Sight(policies, agreement).Meaning()).Order(StringComparer.Ordinal);

    private static PolicySet WithFewerGrants(PolicySet policies) =>
        policies with { Agreements = [.. policies.Agreements.Select(agreement => agreement with { Grants = [.. agreement.Grants.SkipLast(1)] })] };

    private static Agreement Doubled(Agreement agreement) => agreement with { Grants = [.. agreement.Grants.SelectMany(grant => new[] { grant, grant })] };

    private static Agreement Turned(Agreement agreement) => agreement with { Grants = [.. agreement.Grants.Reverse()] };
}
