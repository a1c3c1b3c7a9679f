using System.Text.RegularExpressions;
using Gateway.Tests.Redaction;
using Policies.Catalogs;
using Policies.Evaluate;
using Policies.Language;
using Policies.Shipped;
using static Gateway.Tests.Evaluate.District;

namespace Gateway.Tests.Evaluate;

/// <summary>A decision names the rules that determined it, and those that could not be worked out.</summary>
public sealed class ReasonTests
{
    [Fact]
    public void What_is_allowed_names_the_grants_through_which_something_leaves()
    {
        var district = Granting(
            Grant("oneroster-1.2/students", "sourcedId, metadata"),
            Grant("oneroster-1.2/users", "sourcedId"),
            Grant("oneroster-1.2/students", "sourcedId, givenName"));
        Assert.Equal(["agreement/vendor#1", "agreement/vendor#3"], district.Allows(OneRoster + "/students").Rules);
        Assert.Equal(["agreement/vendor#2"], district.Allows(OneRoster + "/users").Rules);
    }

    [Fact]
    public void What_is_refused_names_the_rule_that_refuses()
    {
        var district = Granting(Grant("oneroster-1.2/students", "sourcedId", Everything));
        Assert.Equal(["not-granted"], district.Refuses(OneRoster + "/students", "sort=givenName").Rules);
        Assert.Equal([], district.Refuses("/nowhere").Rules);
        Assert.Empty(district.Refuses("/nowhere").Erred);
    }

    [Theory]
    [InlineData("/students/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!")]
    [InlineData("/students", "filter=givenName='aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'")]
    public void A_rule_that_errs_refuses_and_is_named(string path, params string[] query)
    {
        var refused = Assert.IsType<Refused>(Ask(Erring, path, query));
        Assert.Equal(RefusalCode.ParameterOnProtectedValue, refused.Code);
        Assert.Equal("floor/erring/erred", refused.Rule);
        Assert.Equal(["floor/erring/erred"], refused.Erred);
    }

    [Fact]
    public void A_rule_that_errs_withholds_the_value_and_is_counted()
    {
        var allowed = Assert.IsType<Allowed>(Ask(Erring, "/students"));
        var redacted = Redacted.Of(
            allowed.Plan, """{"users":[{"sourcedId":"1","givenName":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!"},{"sourcedId":"2","givenName":"Ana"}]}""");
        Assert.Equal("""{"users":[{"sourcedId":"1"},{"sourcedId":"2","givenName":"Ana"}]}""", redacted.Text);
        Assert.Contains(new("givenName", "floor/erring/erred", 1), redacted.Result.Report.Withheld);
    }

    [Fact]
    public void A_step_that_fails_refuses_and_is_named()
    {
        var district = Granting(Grant("oneroster-1.2/students", "sourcedId"));
        var request = new AccessRequest { Client = "vendor", Day = Today, Method = "GET", Path = [.. (OneRoster + "/students").Split('/', StringSplitOptions.RemoveEmptyEntries)] };
        Assert.IsType<Allowed>(Evaluator.Decide(district.Policies, request));
        var refused = Assert.IsType<Refused>(Evaluator.Decide(district.Policies, request, [("policy/own", _ => throw new ArithmeticException()), .. Evaluator.Steps]));
        Assert.Equal((RefusalCode.RuleFailed, "policy/own/erred"), (refused.Code, refused.Rule));
        Assert.Equal(["policy/own/erred"], refused.Erred);
        Assert.NotNull(refused.Agreement);
    }

    [Fact]
    public void What_does_not_hang_on_it_is_decided() => Assert.IsType<Allowed>(Ask(Erring, "/students"));

    // On a row of this letter it backtracks without end, and gives up soon.
    private static IdentifierRule Erring => new("floor/erring", new("(a+)+!!", RegexOptions.None, TimeSpan.FromMilliseconds(20)));

    private static Decision Ask(IdentifierRule rule, string path, params string[] query)
    {
        var findings = new FindingList();
        var agreement = Agreement("vendor", [Grant("oneroster-1.2/students", "sourcedId, givenName", Everything)]);
        var policies = new PolicyParser(findings).Parse([.. ShippedPolicies.Texts, new("vendor", agreement)]);
        return new PolicySnapshot(policies with { Floor = policies.Floor.And(new([], [], [], [], [rule], [])) }, "").Decide(new()
        {
            Client = "vendor",
            Day = Today,
            Method = "GET",
            Path = [.. (OneRoster + path).Split('/', StringSplitOptions.RemoveEmptyEntries)],
            Query = [.. query.Select(parameter => new QueryParameter(parameter.Split('=')[0], parameter[(parameter.IndexOf('=', StringComparison.Ordinal) + 1)..]))],
        });
    }
}
