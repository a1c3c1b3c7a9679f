using Gateway.Tests.Evaluate;
using Gateway.Tests.Writes;
using Policies.Agreements;
using Policies.Evaluate;
using Policies.Explain;

namespace Gateway.Tests.Explanations;

public sealed class ExplanationTests
{
    private const string Fields = "id, name, gradeLevelDescriptor, address, groups";
    private const string Everything = "[page, count, filter]";

    [Fact]
    public void What_leaves_and_what_is_withheld_make_up_the_record()
    {
        var explained = Explain(Town.Agreement(Fields, Everything), "/town/pupils");

        Assert.IsType<Allowed>(explained.Decision);
        Assert.Equal("address.street address.town gradeLevelDescriptor groups.groupDescriptor groups.since id name", string.Join(' ', explained.Leaving));
        Assert.Equal(["floor/visa-name: visaNote", "floor/weak-proxy: homeTown"], Rules(explained));
        Assert.Equal("groups", Assert.Single(explained.Guarded));
    }

    [Fact]
    public void A_container_stands_for_its_members_where_one_rule_withholds_all_of_them()
    {
        var explained = Explain(Town.Agreement("id"), "/town/pupils/7");

        Assert.Contains("not-granted: address, gradeLevelDescriptor, groups, name", Rules(explained));
        Assert.Empty(explained.Guarded);
    }

    [Fact]
    public void A_container_of_which_a_part_leaves_is_told_by_its_parts() =>
        Assert.Contains("not-granted: address.town, gradeLevelDescriptor, groups, name", Rules(Explain(Town.Agreement("id, address.street"), "/town/pupils/7")));

    [Fact]
    public void What_may_be_asked_is_what_the_gateway_lets_pass()
    {
        var explained = Explain(Town.Agreement(Fields, Everything), "/town/pupils");

        Assert.Equal("offset limit totalCount gradeLevelDescriptor id name", string.Join(' ', explained.Questions.Select(question => question.Parameter)));
    }

    [Theory]
    [InlineData("[page]", "offset limit")]
    [InlineData("[count]", "totalCount")]
    [InlineData("[]", "")]
    public void Without_a_right_its_questions_may_not_be_asked(string rights, string parameters) => Assert.Equal(
        parameters, string.Join(' ', Explain(Town.Agreement(Fields, rights), "/town/pupils").Questions.Select(question => question.Parameter)));

    [Theory]
    [InlineData("sort", "")]
    [InlineData("fields", "")]
    [InlineData("filter", "='x'")]
    public void Of_every_field_a_question_is_listed_exactly_when_the_gateway_lets_it_pass(string parameter, string comparison)
    {
        var district = District.Granting(District.Grant("oneroster-1.2/users", "sourcedId, givenName, roles, primaryOrg", District.Everything));
        var path = $"{District.OneRoster}/users";
        var agreement = district.Policies.Agreements.Single();
        var users = district.Policies.Catalogs.Single(catalog => catalog.Id == "oneroster-1.2").Resources["users"];

        var listed = Explanation.Of(district.Policies, agreement, Request(path)).Questions
            .Where(question => question.Parameter == parameter && question.Comparison is null or "=").Select(question => question.Field).OfType<string>();

        var passing = users.AllFields().Where(field => parameter == "fields" || field.IsLeaf)
            .Where(field => district.Ask(path, $"{parameter}={field.Path}{comparison}") is Allowed).Select(field => field.Path);
        Assert.Equal(passing.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_single_record_is_not_asked_about_as_a_list_is() =>
        Assert.Empty(Explain(Town.Agreement(Fields, Everything), "/town/pupils/7").Questions);

    [Theory]
    [InlineData("GET", "/town/nothing", "2026-10-01", RefusalCode.UnknownPath)]
    [InlineData("PUT", "/town/pupils", "2026-10-01", RefusalCode.MethodNotAllowed)]
    [InlineData("GET", "/town/pupils", "2028-10-01", RefusalCode.AgreementNotInForce)]
    public void Where_nothing_can_be_had_nothing_is_promised(string method, string path, string day, RefusalCode code)
    {
        var policies = Town.With(Town.Agreement(Fields, Everything));
        var request = Request(path) with { Method = method, Day = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) };

        var explained = Explanation.Of(policies, policies.Agreements.Single(), request);

        Assert.Equal(code, Assert.IsType<Refused>(explained.Decision).Code);
        Assert.Empty(explained.Leaving);
        Assert.Empty(explained.Withheld);
        Assert.Empty(explained.Questions);
    }

    [Fact]
    public void Where_only_the_question_is_refused_it_is_said_what_may_be_asked()
    {
        var policies = Town.With(Town.Agreement(Fields, Everything));
        var request = Request("/town/pupils") with { Query = [new("homeTown", "Elsewhere")] };

        var explained = Explanation.Of(policies, policies.Agreements.Single(), request);

        Assert.Equal("floor/weak-proxy", Assert.IsType<Refused>(explained.Decision).Rule);
        Assert.Empty(explained.Leaving);
        Assert.NotEmpty(explained.Questions);
    }

    [Theory]
    [InlineData("GET", "/campus/pupils", "[create, modify]", "POST Create")]
    [InlineData("GET", "/campus/pupils/7", "[create, modify]", "PUT Merge, PATCH Patch")]
    [InlineData("PUT", "/campus/pupils/7", "[modify, delete]", "PUT Merge, PATCH Patch, DELETE Delete")]
    [InlineData("DELETE", "/campus/pupils/7", "[modify]", "PUT Merge, PATCH Patch")]
    [InlineData("GET", "/campus/members/7", "[create, modify, delete]", "")]
    [InlineData("GET", "/campus/pupils", "[]", "")]
    public void What_may_be_written_is_what_the_gateway_lets_pass(string method, string path, string write, string writes)
    {
        var policies = Campus.With(write).Policies;

        var explained = Explanation.Of(policies, policies.Agreements.Single(), Request(path) with { Method = method });

        Assert.Equal(writes, string.Join(", ", explained.Writes.Select(option => $"{option.Method} {option.Effect}")));
        Assert.Equal(method == "GET" && path == "/campus/pupils", !explained.Questions.IsEmpty);
    }

    [Fact]
    public void A_write_is_explained_with_what_its_body_may_hold()
    {
        var policies = Campus.With("[modify]", "id, name, home.city").Policies;

        var explained = Explanation.Of(policies, policies.Agreements.Single(), Request("/campus/pupils/7") with { Method = "PUT" });

        Assert.Equal(["home.city", "id", "name"], explained.Leaving);
        Assert.Contains("floor/status: citizenship", Rules(explained));
    }

    [Fact]
    public void An_agreement_without_clients_is_answered_as_if_it_had_one()
    {
        var explained = Explain(Town.Agreement(Fields, clients: "[]"), "/town/pupils");

        Assert.IsType<Allowed>(explained.Decision);
        Assert.Equal("bus", explained.Decision.Agreement?.Id);
    }

    [Fact]
    public void The_decision_is_the_one_its_clients_are_given()
    {
        var policies = Town.With(Town.Agreement(Fields), Town.Agreement("id", id: "other", clients: "[other-app]"));

        var explained = Explanation.Of(policies, policies.Agreements.Single(agreement => agreement.Id == "other"), Request("/town/pupils"));

        Assert.Equal(policies.Decide(Request("/town/pupils") with { Client = "other-app" }).Agreement, explained.Decision.Agreement);
        Assert.Equal(["id"], explained.Leaving);
    }

    private static Explanation Explain(string agreement, string path)
    {
        var policies = Town.With(agreement);
        return Explanation.Of(policies, policies.Agreements.Single(), Request(path));
    }

    private static AccessRequest Request(string path) => new()
    {
        Client = "nobody",
        Day = District.Today,
        Method = "GET",
        Path = [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries)],
    };

    private static IEnumerable<string> Rules(Explanation explained) => explained.Withheld.Select(rule => $"{rule.Rule}: {string.Join(", ", rule.Paths)}");
}
