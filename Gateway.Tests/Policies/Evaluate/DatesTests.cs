using Policies.Evaluate;
using Policies.Language;
using Policies.Shipped;
using static Gateway.Tests.Evaluate.District;

namespace Gateway.Tests.Evaluate;

public sealed class DatesTests
{
    [Theory]
    [InlineData("2026-06-30", false)]
    [InlineData("2026-07-01", true)]
    [InlineData("2027-06-30", true)]
    [InlineData("2027-07-01", false)]
    [InlineData("0001-01-01", false)]
    [InlineData("9999-12-31", false)]
    public void An_agreement_holds_from_its_first_day_to_its_last(string day, bool holds)
    {
        var decision = On(day, "2026-07-01", "2027-06-30");
        Assert.Equal(holds, decision is Allowed);
        if (!holds)
            Assert.Equal((RefusalCode.AgreementNotInForce, "agreement/vendor"), (((Refused)decision).Code, ((Refused)decision).Rule));
    }

    [Theory]
    [InlineData("2026-12-30", false)]
    [InlineData("2026-12-31", true)]
    [InlineData("2027-01-01", false)]
    public void An_agreement_of_one_day_holds_on_that_day(string day, bool holds) =>
        Assert.Equal(holds, On(day, "2026-12-31", "2026-12-31") is Allowed);

    [Fact]
    public void A_leap_day_is_a_day() => Assert.IsType<Allowed>(On("2028-02-29", "2028-02-29", "2028-02-29"));

    private static Decision On(string day, string from, string until)
    {
        var agreement = Agreement("vendor", [Grant("oneroster-1.2/students", "sourcedId")], from: from, until: until);
        return new District([.. ShippedPolicies.Texts, new PolicyText("a", agreement)])
        {
            Day = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
        }.Ask(OneRoster + "/students");
    }
}
