using Policies.Language;

namespace Gateway.Tests.World.Twins;

/// <summary>
/// Each guard that the twins rest on, and how to switch it off: in the policies, or by a hole where it stood in the code. Two that guard the
/// same are switched off together. What is withheld by the form of its value alone cannot be in twins: that it is absent tells them apart.
/// </summary>
internal static class TwinGuards
{
    /// <summary>Guards that are written in policies: the file, a pattern in it, and what stands there when the guard is off.</summary>
    public static readonly IReadOnlyDictionary<string, TwinEdit[]> InPolicies = new Dictionary<string, TwinEdit[]>
    {
        ["floor: never status, by class or by name"] = [new("floor.yaml", @"never: \[status, ", "never: ["), new("floor.yaml", @"(?s)\nnames:.*?\n\n", "\n")],
        ["floor: never strong proxies"] = [new("floor.yaml", "strong-proxy, ", "")],
        ["floor: never validators"] = [new("floor.yaml", "validator, ", "")],
        ["floor: weak proxies need a basis"] = [new("floor.yaml", @"named-basis: \[weak-proxy, ", "named-basis: [")],
        ["floor: names"] = [new("floor.yaml", @"(?s)\nnames:.*?\n\n", "\n")],
        ["floor: codes"] = [new("floor.yaml", @"(?s)\ncodes:.*?\n\n", "\n")],
        ["catalog: keys"] = [new("ed-fi.yaml", "key: true", "key: false")],
        ["catalog: guarded lists"] = [new("ed-fi.yaml", "guarded: true", "guarded: false")],
        ["catalog: pinned parameters"] = [new("ed-fi.yaml", @"\n    pinned: \[.*?\]", "")],
    };

    /// <summary>Guards that are code: where each had a part in an answer, and what of the SIS's own would get through without it.</summary>
    public static readonly IReadOnlyDictionary<string, TwinHole> InCode = new Dictionary<string, TwinHole>
    {
        ["queries: withheld fields"] = new((_, answer) => answer.Says("parameter_on_withheld_field"), Records),
        ["queries: protected values"] = new((_, answer) => answer.Says("parameter_on_protected_value"), Records),
        ["queries: unknown parameters"] = new((_, answer) => answer.Says("unknown_parameter"), Records),
        ["paths: closed"] = new((_, answer) => answer.Says("path_closed"), sis => sis.Body),
        ["headers: validators"] = new((_, answer) => answer.Status == 200, sis => Header(sis, "ETag")),
        ["headers: lengths"] = new((_, answer) => answer.Status == 200, sis => $"{sis.Body.Length}"),
        ["errors: bodies"] = new((_, answer) => answer.Says("sis_"), sis => sis.Body),
        ["errors: headers"] = new((_, answer) => answer.Says("sis_"), sis => Header(sis, "X-Exception")),
        ["bodies: what no catalog knows"] = new((_, answer) => answer.Status == 200, sis => $"{sis.Body.Split('"').Length}"),
    };

    /// <summary>The policies with one guard off.</summary>
    public static IReadOnlyList<PolicyText> Without(string guard) =>
        InPolicies[guard].Aggregate(TwinPolicies.Texts, (texts, edit) => edit.In(texts));

    /// <summary>How many records were found: enough to ask yes or no about anything.</summary>
    private static string Records(TwinAnswer sis) => $"{sis.Status} {Header(sis, "X-Total-Count")} {sis.Body.Split("\"id\"").Length}";

    private static string Header(TwinAnswer answer, string name) =>
        answer.Head.Split('\n').FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)) ?? "";
}
