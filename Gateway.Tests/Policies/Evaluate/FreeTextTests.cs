using Gateway.Tests.Redaction;
using static Gateway.Tests.Evaluate.District;

namespace Gateway.Tests.Evaluate;

/// <summary>An agreement names a free-text field; what it says is still looked at, and withheld where it speaks of status.</summary>
public sealed class FreeTextTests
{
    private const string Associations = """
        [{"studentReference":{"studentUniqueId":"1"},"genderIdentity":"undocumented"},
        {"studentReference":{"studentUniqueId":"2"},"genderIdentity":"no answer"}]
        """;

    [Fact]
    public void A_field_that_speaks_is_withheld_and_counted_under_its_rule()
    {
        var plan = Granting(Grant("ed-fi/studentEducationOrganizationAssociations", "studentReference, genderIdentity"))
            .Policies.PlanFor("vendor", "ed-fi", "studentEducationOrganizationAssociations", isCollection: true)!;
        var redacted = Redacted.Of(plan, Associations);
        Assert.DoesNotContain("undocumented", redacted.Text, StringComparison.Ordinal);
        Assert.Contains("no answer", redacted.Text, StringComparison.Ordinal);
        Assert.Contains("-genderIdentity floor/phrase-status 1", redacted.Counts, StringComparison.Ordinal);
    }
}
