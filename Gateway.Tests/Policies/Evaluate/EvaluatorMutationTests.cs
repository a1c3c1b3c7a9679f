using Policies.Evaluate;
using Policies.Language;
using Policies.Shipped;
using static Gateway.Tests.Evaluate.District;

namespace Gateway.Tests.Evaluate;

/// <summary>Each step of the evaluator is taken out, one at a time, and what it alone refused is no longer refused by it.</summary>
public sealed class EvaluatorMutationTests
{
    private static readonly string Grants = Grant("oneroster-1.2/students", "sourcedId, givenName", Everything);

    // Without these steps there is nothing to go on with: the next one fails, and what fails refuses.
    private static readonly string[] Foundations = ["policy/client", "policy/closed", "policy/path", "policy/grant"];

    public static TheoryData<string, string, string, string, string> Guarded => new()
    {
        { "policy/client", "somebody", "GET", "/students", "" },
        { "policy/party", "agents", "GET", "/students", "" },
        { "policy/purpose", "watchers", "GET", "/students", "" },
        { "policy/term", "former", "GET", "/students", "" },
        { "policy/closed", "vendor", "GET", "/data/v3/ed-fi/students/deletes", "" },
        { "policy/path", "vendor", "GET", "/nowhere", "" },
        { "policy/method", "vendor", "DELETE", "/students", "" },
        { "policy/grant", "vendor", "GET", "/teachers", "" },
        { "policy/mandate", "vendor", "GET", "/data/v3/privacy-gateway/titleIIIFlags", "" },
        { "policy/write", "vendor", "DELETE", "/data/v3/ed-fi/students/1", "" },
        { "policy/path-value", "vendor", "GET", "/students/N0012345678", "" },
        { "policy/query", "vendor", "GET", "/students", "filter=familyName='x'" },
    };

    [Fact]
    public void Every_step_has_its_row() =>
        Assert.Equal(Evaluator.Steps.Select(step => step.Rule), Guarded.Select(row => (string)((Xunit.ITheoryDataRow)row).GetData()[0]!));

    [Theory]
    [MemberData(nameof(Guarded))]
    public void Without_its_step_a_refusal_is_gone(string step, string client, string method, string path, string query)
    {
        var (policies, request) = (Load(), Request(client, method, path, query));
        var refused = Assert.IsType<Refused>(Evaluator.Decide(policies, request));
        Assert.NotEqual(RefusalCode.RuleFailed, refused.Code);

        var without = Evaluator.Decide(policies, request, [.. Evaluator.Steps.Where(other => other.Rule != step)]);
        Assert.NotEqual(refused.Code, (without as Refused)?.Code);
        Assert.Equal(Foundations.Contains(step), without is Refused { Code: RefusalCode.RuleFailed or RefusalCode.UnknownPath });
        Assert.Equal(!Foundations.Contains(step), without is Allowed);
    }

    // Some of these the check would not let pass: the evaluator does not rely on it.
    private static PolicySnapshot Load() => new(
        new PolicyParser(new()).Parse(
        [
            .. ShippedPolicies.Texts,
            new("vendor", Agreement("vendor", [Grants, Grant("ed-fi/students", "studentUniqueId"), Derivations.TitleIII.Granted])),
            new("agents", Agreement("agents", [Grants], kind: "immigration-enforcement")),
            new("former", Agreement("former", [Grants], until: "2026-07-01")),
            new("watchers", Agreement("watchers", [Grants]).Replace("purpose: rostering", "purpose: facial recognition", StringComparison.Ordinal)),
        ]),
        "");

    private static AccessRequest Request(string client, string method, string path, string query) => new()
    {
        Client = client,
        Day = Today,
        Method = method,
        Path = [.. (path.StartsWith("/data", StringComparison.Ordinal) ? path : OneRoster + path).Split('/', StringSplitOptions.RemoveEmptyEntries)],
        Query = query.Split('=', 2) is [var name, var value] ? [new(name, value)] : [],
    };
}
