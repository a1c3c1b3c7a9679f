using Policies.Redaction.Json;
using static Policies.Redaction.Json.JsonFaultKind;

namespace Gateway.Tests.Redaction.Corpus;

/// <summary>Levels up to the limit of 64 and one more, and documents that end before their value does.</summary>
internal static class Depths
{
    private const string Sample = " {\"a\":\"x\\u00e9\\\\\xC3\xA9\xF0\x9F\x98\x80\",\"h\":[-1.5e3,true,null,{}] , \"b\":{\"a\":false}}";

    private static readonly int[] Levels = [1, 2, 63, 64, 65, 66, 100];

    private static readonly string[] Starts =
    [
        "{", "[", "\"", "\"a", "\"\\", "\"\\u", "\"\\u00", "\"\\ud83d", "\"\\ud83d\\",
        "-", "1.", "1e", "1e+", "t", "tru", "nul", "f", "[1", "[1,", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,",
    ];

    public static IEnumerable<Row> Rows =>
    [
        .. Levels.SelectMany(Nested),
        .. Enumerable.Range(0, Sample.Length).Select(length =>
            Row.Refuse(length <= 1 ? Empty : Truncated, $"cut-at-{length}", Sample[..length])),
        .. Starts.Select(start => Row.Refuse(Truncated, start)),
    ];

    private static IEnumerable<Row> Nested(int levels)
    {
        JsonFaultKind? kind = levels > 64 ? TooDeep : null;
        foreach (var (name, opening, closing, around) in Ways)
        {
            var inner = levels - around;
            if (inner < 0)
                continue;
            var (before, after) = around switch { 0 => ("", ""), 1 when name.StartsWith("withheld", StringComparison.Ordinal) => ("{\"h\":", "}"), _ => ("{\"u\":", "}") };
            var value = string.Concat(Enumerable.Repeat(opening, inner)) + "0" + string.Concat(Enumerable.Repeat(closing, inner));
            yield return new($"{(kind is null ? "accept" : "refuse")}-{levels}-levels-{name}", Row.Latin1(before + value + after), kind);
        }
    }

    private static IEnumerable<(string Name, string Opening, string Closing, int Around)> Ways =>
    [
        ("arrays", "[", "]", 0), ("objects", "{\"a\":", "}", 0), ("withheld-arrays", "[", "]", 1), ("withheld-objects", "{\"x\":", "}", 1),
        ("unknown-arrays", "[ ", " ]", 1), ("unknown-objects", "{\"a\":", "}", 1),
    ];
}
