using Policies.Redaction;
using Policies.Redaction.Json;
using static Gateway.Tests.Redaction.PlanSketch;

namespace Gateway.Tests.Redaction.Corpus;

/// <summary>The same text in every place that a plan treats differently: what is withheld or unknown is read as strictly as the rest.</summary>
internal static class Places
{
    private static readonly (string Name, string Before, string After)[] Values =
    [
        ("root-array", "[", "]"),
        ("released", "{\"a\":", "}"),
        ("withheld", "{\"h\":{\"x\":[", "]}}"),
        ("unknown", "{\"a\":1,\"u\":[{\"x\":", "}]}"),
        ("last-of-many", "[{\"a\":1,\"b\":{\"a\" : 2}} , {\"h\":3,\"a\":[", ",0]}]"),
    ];

    private static readonly (string Name, string Before, string After)[] Names =
    [
        ("name", "{", ":1}"),
        ("withheld-name", "{\"h\":{", ":[1]}}"),
        ("unknown-name", "{\"u\":[{", " : {}}]}"),
    ];

    public static FieldPlan Plan { get; } = RecordOf(("a", Shown), ("h", Hidden), ("b", ObjectOf(("a", Shown)))).Plan;

    public static IEnumerable<Row> OfValue(JsonFaultKind? kind, string what, string written) => Rows(Values, kind, what, written);

    /// <param name="kind">The expected fault.</param>
    /// <param name="what">What is between the quotation marks.</param>
    /// <param name="written">With quotation marks.</param>
    public static IEnumerable<Row> OfString(JsonFaultKind? kind, string what, string written) => Rows([.. Values, .. Names], kind, what, written);

    private static IEnumerable<Row> Rows((string Name, string Before, string After)[] places, JsonFaultKind? kind, string what, string written) =>
        places.Select(place =>
            new Row($"{(kind is null ? "accept" : "refuse")}-{what}-in-{place.Name}", Row.Latin1(place.Before + written + place.After), kind));
}
