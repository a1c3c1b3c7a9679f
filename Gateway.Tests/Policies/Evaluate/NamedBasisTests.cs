using Gateway.Tests.Catalogs;
using Policies.Evaluate;
using Policies.Language;
using Policies.Shipped;
using static Gateway.Tests.Evaluate.District;

namespace Gateway.Tests.Evaluate;

/// <summary>A weak proxy leaves only by a grant that names it and states its own basis and resolution.</summary>
public sealed class NamedBasisTests
{
    private const string Demographics = OneRoster + "/demographics";
    private const string Fields = "sourcedId, birthDate, countryOfBirthCode";

    [Fact]
    public void With_basis_and_resolution_a_weak_proxy_that_is_named_leaves()
    {
        var plan = Granting(GrantWithBasis("oneroster-1.2/demographics", Fields)).Allows(Demographics).Plan;
        Assert.Contains("countryOfBirthCode", plan.Released());
        Assert.DoesNotContain("cityOfBirth", plan.Released());
    }

    [Fact]
    public void Without_them_it_does_not_and_cannot_be_asked_for()
    {
        var district = Granting(Grant("oneroster-1.2/demographics", Fields, Everything));
        Assert.Equal(["birthDate", "sourcedId"], district.Allows(Demographics).Plan.Released().Order(StringComparer.Ordinal));
        Assert.Equal("floor/weak-proxy", district.Refuses(Demographics, "filter=countryOfBirthCode='MX'").Rule);
        Assert.Equal("floor/weak-proxy", district.Refuses(Demographics, "sort=countryOfBirthCode").Rule);
    }

    [Fact]
    public void The_basis_of_one_grant_does_not_serve_another()
    {
        var district = Granting(
            GrantWithBasis("oneroster-1.2/demographics", "sourcedId, birthDate"), Grant("oneroster-1.2/demographics", Fields));
        Assert.DoesNotContain("countryOfBirthCode", district.Allows(Demographics).Plan.Released());
    }

    [Fact]
    public void A_grant_that_states_none_is_warned_of()
    {
        var finding = Assert.Single(Check(Grant("oneroster-1.2/demographics", Fields)).Findings);
        Assert.Equal(FindingSeverity.Warning, finding.Severity);
        Assert.Equal(
            "`countryOfBirthCode` stays withheld: a field of class weak-proxy leaves only by a grant with a `basis` and a `resolution` of its own", finding.Message);
        Assert.Empty(Check(GrantWithBasis("oneroster-1.2/demographics", Fields)).Findings);
    }

    [Fact]
    public void It_is_the_floor_that_asks_for_a_basis()
    {
        PolicyText[] texts =
        [
            .. ShippedPolicies.Texts.Where(text => text != ShippedFloor.Text),
            new("floor", ShippedFloor.Without("named-basis: [weak-proxy, mandated, change-time]")),
            new("vendor", Agreement("vendor", [Grant("oneroster-1.2/demographics", Fields)])),
        ];
        Assert.Contains("countryOfBirthCode", new District(texts).Allows(Demographics).Plan.Released());
    }

    private static PolicyLoad Check(string grant) => PolicyLoad.From([.. ShippedPolicies.Texts, new("vendor", Agreement("vendor", [grant]))]);
}
