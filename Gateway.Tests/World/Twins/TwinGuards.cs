using System.Text.RegularExpressions;
using Policies.Language;

namespace Gateway.Tests.World.Twins;

/// <summary>Each guard that the twins rest on, and how to switch it off: in the policies, or by a hole where it stood in the code.</summary>
internal static class TwinGuards
{
    /// <summary>Guards that are written in policies: the file, a pattern in it, and what stands there when the guard is off.</summary>
    public static readonly IReadOnlyDictionary<string, (string File, string Pattern, string Off)> InPolicies = new Dictionary<string, (string, string, string)>
    {
        ["floor: never status"] = ("floor.yaml", @"never: \[status, ", "never: ["),
        ["floor: never strong proxies"] = ("floor.yaml", "strong-proxy, ", ""),
        ["floor: never extensions"] = ("floor.yaml", "extension, ", ""),
        ["floor: never validators"] = ("floor.yaml", "validator, ", ""),
        ["floor: weak proxies need a basis"] = ("floor.yaml", @"named-basis: \[weak-proxy, ", "named-basis: ["),
        ["floor: names"] = ("floor.yaml", @"(?s)\nnames:.*?\n\n", "\n"),
        ["floor: codes"] = ("floor.yaml", @"(?s)\ncodes:.*?\n\n", "\n"),
        ["floor: identifiers"] = ("floor.yaml", @"(?s)\nidentifiers:.*?\n\n", "\n"),
        ["catalog: keys"] = ("ed-fi.yaml", "key: true", "key: false"),
        ["catalog: guarded lists"] = ("ed-fi.yaml", "guarded: true", "guarded: false"),
        ["catalog: pinned parameters"] = ("ed-fi.yaml", @"\n    pinned: \[.*?\]", ""),
    };

    /// <summary>Guards that are code: where each had a part in an answer, and what of the SIS's own would get through without it.</summary>
    public static readonly IReadOnlyDictionary<string, TwinHole> InCode = new Dictionary<string, TwinHole>
    {
        ["queries: withheld fields"] = new((_, answer) => answer.Says("parameter_on_withheld_field"), Records),
        ["queries: protected values"] = new((_, answer) => answer.Says("parameter_on_protected_value"), Records),
        ["queries: unknown parameters"] = new((_, answer) => answer.Says("unknown_parameter"), Records),
        ["paths: closed"] = new((_, answer) => answer.Says("path_closed"), sis => sis.Body),
        ["headers: validators"] = new((_, answer) => answer.Status == 200, sis => Header(sis, "ETag")),
        ["headers: lengths"] = new((_, answer) => answer.Status == 200, sis => Header(sis, "Content-Length")),
        ["errors: bodies"] = new((_, answer) => answer.Says("sis_"), sis => sis.Body),
        ["errors: headers"] = new((_, answer) => answer.Says("sis_"), sis => Header(sis, "X-Exception")),
        ["bodies: what no catalog knows"] = new((_, answer) => answer.Status == 200, sis => $"{sis.Body.Split('"').Length}"),
    };

    /// <summary>The policies with one guard off.</summary>
    public static IReadOnlyList<PolicyText> Without(string guard)
    {
        var (file, pattern, off) = InPolicies[guard];
        var text = TwinPolicies.Texts.Single(text => text.File.EndsWith("/" + file, StringComparison.Ordinal));
        var changed = Regex.Replace(text.Text, pattern, off);
        Assert.NotEqual(text.Text, changed);
        return [.. TwinPolicies.Texts.Where(other => other != text), text with { Text = changed }];
    }

    /// <summary>How many records were found: enough to ask yes or no about anything.</summary>
    private static string Records(TwinAnswer sis) => $"{sis.Status} {Header(sis, "X-Total-Count")} {sis.Body.Split("\"id\"").Length}";

    private static string Header(TwinAnswer answer, string name) =>
        answer.Head.Split('\n').FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)) ?? "";
}
