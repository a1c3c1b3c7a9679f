using System.Collections.Immutable;
using Gateway.Tests.Evaluate;
using Policies.Evaluate;
using Policies.Language;
using Policies.Redaction;
using Policies.Shipped;

namespace Gateway.Tests.Checks;

public sealed class PolicyCheckTests
{
    private const string Students = "oneroster-1.2/students";

    [Theory]
    [InlineData("powerscool/students", "id", "no catalog is called `powerscool`; did you mean `powerschool`?")]
    [InlineData("oneroster-1.2/student", "sourcedId", "`oneroster-1.2` has no resource `student`; did you mean `students`?")]
    [InlineData("oneroster-1.2/students", "sourcedId, givenname", "`students` has no field `givenname`; did you mean `givenName`?")]
    [InlineData("oneroster-1.2/students", "sourcedId, roles.rol", "`students` has no field `roles.rol`; did you mean `roles.role`?")]
    [InlineData("oneroster-1.2/students", "givenName", "the grant must include `sourcedId`")]
    [InlineData("oneroster-1.2/enrollments", "sourcedId", "the grant must include `user.sourcedId`")]
    public void A_grant_that_leads_nowhere_is_an_error(string resource, string fields, string message)
    {
        var finding = Assert.Single(Check(District.Agreement("a", [District.Grant(resource, fields)])));
        Assert.Equal(FindingSeverity.Error, finding.Severity);
        Assert.StartsWith("a.yaml:9:", finding.At.ToString(), StringComparison.Ordinal);
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ed-fi/students", "studentUniqueId", "citizenshipStatusDescriptor", "floor/status")]
    [InlineData("ed-fi/students", "studentUniqueId", "dateEnteredUS", "floor/strong-proxy")]
    [InlineData("oneroster-1.2/students", "sourcedId", "dateLastModified", "a field of class change-time leaves only by a grant with a `basis` and a `resolution`")]
    [InlineData("oneroster-1.2/students", "sourcedId", "metadata", "floor/extension")]
    [InlineData("oneroster-1.2/students", "sourcedId", "primaryOrg.href", "floor/link")]
    [InlineData("ed-fi/contacts", "contactUniqueId", "languages", "named field by field")]
    public void A_grant_that_the_floor_voids_is_a_warning_and_changes_nothing(string resource, string id, string field, string words)
    {
        var texts = new[] { id, $"{id}, {field}" }.Select(fields => District.Agreement("a", [District.Grant(resource, fields)])).ToArray();
        var finding = Assert.Single(Check(texts[1]));
        Assert.Equal(FindingSeverity.Warning, finding.Severity);
        Assert.Contains(words, finding.Message, StringComparison.Ordinal);
        Assert.Equal(Plan(texts[0], resource).Released(), Plan(texts[1], resource).Released());
    }

    [Fact]
    public void A_client_in_two_agreements_is_an_error()
    {
        var second = District.Agreement("b", [District.Grant(Students, "sourcedId")]).Replace("clients: [b]", "clients: [b, a]", StringComparison.Ordinal);
        var finding = Assert.Single(Check(District.Agreement("a", [District.Grant(Students, "sourcedId")]), second));
        Assert.Equal("b.yaml:1:1: error: client `a` stands in more than one agreement; each purpose needs a client of its own", finding.ToString());
    }

    [Fact]
    public void A_client_named_twice_in_one_agreement_is_one_client()
    {
        var twice = District.Agreement("a", [District.Grant(Students, "sourcedId")]).Replace("clients: [a]", "clients: [a, a]", StringComparison.Ordinal);
        Assert.Empty(Check(twice));
    }

    [Fact]
    public void An_agreement_defined_twice_is_an_error() => Assert.Contains(
        "`a` is defined twice",
        Assert.Single(Check(District.Agreement("a", []), District.Agreement("a", []).Replace("clients: [a]", "", StringComparison.Ordinal))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void An_immigration_authority_cannot_be_granted_anything()
    {
        var finding = Assert.Single(Check(District.Agreement("a", [District.Grant(Students, "sourcedId")], kind: "immigration-enforcement")));
        Assert.Equal("a.yaml:1:1: error: nothing can be granted to a party of kind `immigration-enforcement`", finding.ToString());
    }

    [Fact]
    public void An_immigration_authority_without_grants_can_be_on_record() =>
        Assert.Empty(Check(District.Agreement("a", [], kind: "immigration-enforcement")));

    [Theory]
    [InlineData("/data/v3/ed-fi", "/students")]
    [InlineData("/data/v3/ed-fi", "/students/{other}")]
    [InlineData("/data/v3/ed-fi", "/students/deletes")]
    [InlineData("/data/v3/ed-fi", "/{any}")]
    [InlineData("/data/v3", "/{any}/schools")]
    [InlineData("", "/data/v3/ed-fi/contacts")]
    public void A_path_with_two_meanings_is_an_error_at_the_place_of_one(string root, string path)
    {
        var findings = Check($$$"""
            catalog: own
            standard: Our own
            base: '{{{root}}}'
            query: ed-fi
            max-limit: 5
            resources:
              pupils: {collection: '{{{path}}}', record-id: id, fields: {id: identifier}}
            """.Replace("base: ''", "base: /", StringComparison.Ordinal));
        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.EndsWith("a path must have one meaning", finding.Message, StringComparison.Ordinal));
        Assert.All(findings, finding => Assert.Contains("`own/pupils`", finding.Message, StringComparison.Ordinal));
        Assert.All(findings, finding => Assert.Matches(@"^shipped/catalogs/ed-fi\.yaml:\d+:\d+$|^a\.yaml:7:\d+$", finding.At.ToString()));
    }

    private static ImmutableArray<PolicyFinding> Check(params string[] texts) =>
        PolicyLoad.From([.. ShippedPolicies.Texts, .. texts.Select((text, i) => new PolicyText($"{(char)('a' + i)}.yaml", text))]).Findings;

    private static FieldPlan Plan(string agreement, string resource) =>
        PolicyLoad.From([.. ShippedPolicies.Texts, new("a.yaml", agreement)]).Snapshot!
            .PlanFor("a", resource.Split('/')[0], resource.Split('/')[1], isCollection: true)!;
}
