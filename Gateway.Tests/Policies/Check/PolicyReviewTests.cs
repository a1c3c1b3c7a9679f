using Gateway.Tests.Evaluate;
using Gateway.Tests.Explanations;
using Policies.Check;

namespace Gateway.Tests.Checks;

public sealed class PolicyReviewTests
{
    private const string Idle = "granted without this too";

    [Theory]
    [InlineData("2026-07-01 2026-09-30", "warning: `bus` was over after 2026-09-30")]
    [InlineData("2026-10-02 2026-12-31", "note: `bus` begins on 2026-10-02")]
    [InlineData("2026-07-01 2026-10-01", "")]
    [InlineData("2026-10-01 2026-10-31", "")]
    public void An_agreement_that_is_over_is_a_warning_and_one_that_has_not_begun_a_note(string days, string says) =>
        Says(says, Town.Agreement("id", days: days));

    [Fact]
    public void An_agreement_without_clients_is_a_note() => Says("note: `bus` names no client", Town.Agreement("id", clients: "[]"));

    [Theory]
    [InlineData("id, address, address.street")]
    [InlineData("id, address.street, address.town, address")]
    [InlineData("id, name, name")]
    public void A_path_that_others_cover_is_idle(string fields) => Says(Idle, Town.Agreement(fields));

    [Theory]
    [InlineData("id, address, homeTown")]
    [InlineData("id, address.street, address.town")]
    [InlineData("id, visaNote")]
    public void A_path_that_gives_something_of_its_own_or_that_the_floor_voids_is_not(string fields) => Says("", Town.Agreement(fields));

    [Theory]
    [InlineData("id, name", "[page]", "id", "[page]", "this grant gives nothing that agreement/bus#1 does not give")]
    [InlineData("id, name", "[page]", "id", "[count]", "")]
    [InlineData("id, name", "[]", "id, address", "[]", "")]
    [InlineData("id, name", "[]", "id, name", "[]", "this grant gives nothing that agreement/bus#1 does not give")]
    [InlineData("id, name", "[]", "id, name, address", "[]", "this grant gives nothing that agreement/bus#2 does not give")]
    public void A_grant_that_others_cover_is_idle_and_of_two_that_are_alike_the_later_one(
        string first, string firstQuery, string second, string secondQuery, string says)
    {
        var agreement = Town.Agreement(first, firstQuery).Replace(
            "}]", $"}}, {{catalog: town, resource: pupils, fields: [{second}], query: {secondQuery}}}]", StringComparison.Ordinal);

        Says(says, agreement);
    }

    [Fact]
    public void What_two_grants_share_is_named_once_too_often_in_the_later_one() => Says(
        "warning: `name`",
        Town.Agreement("id, name, address").Replace("}]", "}, {catalog: town, resource: pupils, fields: [id, name, groups], query: []}]", StringComparison.Ordinal));

    private static void Says(string says, string agreement)
    {
        var findings = PolicyReview.Of(Town.With(agreement), District.Today);
        if (says.Length == 0)
        {
            Assert.Empty(findings);
        }
        else
        {
            Assert.Contains(says, Assert.Single(findings).ToString(), StringComparison.Ordinal);
        }
    }
}
