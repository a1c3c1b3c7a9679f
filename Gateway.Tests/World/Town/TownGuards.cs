using System.Text.RegularExpressions;
using Gateway.Tests.World.Twins;

namespace Gateway.Tests.World.Town;

/// <summary>Each guard that two towns rest on, and how to switch it off: in the policies, or by a hole where it stood in the code.</summary>
internal static partial class TownGuards
{
    /// <summary>Guards that are written in policies, for questions.</summary>
    public static readonly IReadOnlyDictionary<string, TwinEdit> OfQuestionsInPolicies = new Dictionary<string, TwinEdit>
    {
        ["floor: names"] = new("floor.yaml", @"(?s)\nnames:.*?\n\n", "\n"),
        ["catalog: keys, and names of records"] = new("own.yaml", "key: true, naming: true", "key: false, naming: false"),
        ["catalog: pinned parameters"] = new("own.yaml", @"\n *pinned: \[.*?\]", ""),
    };

    /// <summary>Guards of questions that are code.</summary>
    public static readonly IReadOnlyDictionary<string, TwinHole> OfQuestions = new Dictionary<string, TwinHole>
    {
        ["OData: withheld fields"] = Question("/odata/", "parameter_on_withheld_field"),
        ["OData: protected values"] = Question("/odata/", "parameter_on_protected_value"),
        ["OData: pinned keys"] = Question("/odata/", "parameter_required"),
        ["OData: closed options"] = Question("/odata/", "parameter_closed"),
        ["PowerSchool: withheld fields"] = Question("/ws/v1/", "parameter_on_withheld_field"),
        ["PowerSchool: withheld columns"] = Question("/ws/schema/", "parameter_on_withheld_field"),
        ["SIF: withheld fields"] = Question("/requests/", "parameter_on_withheld_field"),
    };

    /// <summary>Guards that are written in policies, for writes.</summary>
    public static readonly IReadOnlyDictionary<string, TwinEdit> OfWritesInPolicies = new Dictionary<string, TwinEdit>
    {
        ["catalog: what a new record replaces"] = new("annex.yaml", "POST: create-or-replace", "POST: create"),
        ["catalog: what a change replaces"] = new("annex.yaml", "PUT: replace", "PUT: merge"),
    };

    /// <summary>Guards of writes that are code.</summary>
    public static readonly IReadOnlyDictionary<string, TwinHole> OfWrites = new Dictionary<string, TwinHole>
    {
        ["writes: withheld members"] = Write("body_on_withheld_field"),
        ["writes: erasing"] = Write("write_erases_withheld_field"),
        ["writes: telling"] = Write("write_closed", "/campus/members/"),
        ["writes: patches that ask"] = Write("write_closed", "/campus/pupils/"),
        ["writes: conditions"] = new((request, answer) => request.Method != "GET" && answer.Status == 412, sis => $"{sis.Status}"),
        ["writes: status"] = new((request, answer) => request.Method != "GET" && answer.Says("sis_"), sis => $"{sis.Status}") { IsAfterwards = true },
        ["writes: words"] = new((request, answer) => request.Method != "GET" && answer.Says("sis_"), sis => sis.Body) { IsAfterwards = true },
        ["writes: addresses"] = new((_, answer) => answer.Status == 201, sis => sis.Head) { IsAfterwards = true },
    };

    private static TwinHole Question(string under, string code) => new(
        (request, answer) => request.Path.StartsWith(under, StringComparison.Ordinal) && answer.Says(code),
        sis => $"{sis.Status} {string.Join(' ', Known().Matches(sis.Body))}");

    /// <summary>Ids of records that everybody knows of: which of them are found, and in which order, is an answer to any question.</summary>
    [GeneratedRegex("\"1\\d\\d\"", RegexOptions.CultureInvariant)]
    private static partial Regex Known();

    private static TwinHole Write(string code, string under = "/") => new(
        (request, answer) => request.Method != "GET" && request.Path.StartsWith(under, StringComparison.Ordinal) && answer.Says(code),
        sis => $"{sis.Status}");
}
