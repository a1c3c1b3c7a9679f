using System.Text;
using Policies.Derive;
using Policies.Evaluate;
using static Gateway.Tests.Evaluate.District;

namespace Gateway.Tests.Derivations;

/// <summary>A state agency that is granted the title III flag, and what it gets of the SIS's records.</summary>
internal static class TitleIII
{
    public const string Flags = "/data/v3/privacy-gateway/titleIIIFlags";
    public const string Fields = "id, studentReference, titleIIISection3201";

    public static Evaluate.District State(params string[] grants) => new(
    [
        .. global::Policies.Shipped.ShippedPolicies.Texts,
        new("state.yaml", Agreement("state", grants, kind: "education-agency")),
    ])
    {
        Client = "state",
    };

    public static string Granted { get; } = GrantWithBasis("ed-fi/titleIIIFlags", Fields, "[page, count, filter]");

    /// <summary>What leaves of a page of associations, on 2026-10-01.</summary>
    public static string Answer(string records)
    {
        var (result, released) = Document().Redact(Encoding.UTF8.GetBytes(records));
        Assert.Null(result.Fault);
        return Encoding.UTF8.GetString(released);
    }

    /// <summary>The flag of one student whose characteristics are these.</summary>
    public static string Flag(string characteristics) =>
        Answer($$"""[{"studentReference":{"studentUniqueId":"7"}{{(characteristics.Length == 0 ? "" : $",\"studentCharacteristics\":{characteristics}")}}}]""");

    public static WholeDocument Document()
    {
        var allowed = State(Granted).Allows(Flags);
        return new(allowed.Plan, allowed.Derived, allowed.Day);
    }
}
