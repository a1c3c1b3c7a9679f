using static Policies.Redaction.Json.JsonFaultKind;

namespace Gateway.Tests.Redaction.Corpus;

/// <summary>Escapes, control characters and surrogates in strings and names.</summary>
internal static class Strings
{
    private static readonly string[] Accepted =
    [
        "", " ", "x", "\\\"", "\\\\", "\\/", "/", "\\b", "\\f", "\\n", "\\r", "\\t", "\\u0000", "\\u001F", "\\u0022", "\\u005C", "\\u00e9", "\\u00E9", "\\uFFFF",
        "\\uFFFE", "\\uFEFF", "\\uD7FF", "\\uE000", "\\ud83d\\ude00", "\\uD83D\\uDE00", "\\uD800\\uDC00", "\\uDBFF\\uDFFF", "\\\\u0031", "\\\\ud800", "\\\\\\\"",
        "\x7F", "'", "\\u0061\\u0062", "//", "/*", "\\ud83d\\ude00\\ud83d\\ude00", "\\\\\\\\", "u0061",
    ];

    private static readonly string[] BadEscapes =
    [
        "\\u", "\\u1", "\\u12", "\\u123", "\\u123g", "\\ug123", "\\u12 3", "\\u-123", "\\u+123", "\\u 123", "\\u0x41", "\\U0041", "\\u{41}", "\\u00G0", "\\\\\\x",
        "\\\n", "\\\0", "\\\x7F", "\\\xC3\xA9", "\\u\\u0041", "\\u004\\u0041", "\\ud83d\\u", "\\ud83d\\x",
    ];

    private static readonly string[] Halves =
    [
        "\\ud800", "\\uD800", "\\udbff", "\\udc00", "\\udfff", "x\\ud800", "\\ud800x", "\\ud800 \\udc00", "\\ud800\\u0041", "\\ud800\\ud800", "\\udc00\\ud800",
        "\\ud800\\\\udc00", "\\ud800\\n", "\\ud83d\\ude00\\ud83d", "\\ude00\\ud83d\\ude00", "\\uD800\\uDBFF", "\\ud800\xF0\x9F\x98\x80", "\\ud83d\\ude00\\ude00",
        "\\ud800\\ud83d\\ude00", "\\ud800\\uE000", "\\ud800\\uD7FF", "\\udfff\\udfff",
    ];

    public static IEnumerable<Row> Rows =>
    [
        .. Accepted.SelectMany(text => Places.OfString(null, text, $"\"{text}\"")),
        .. BadEscapes.Concat(UnknownEscapes).SelectMany(text => Places.OfString(Malformed, text, $"\"{text}\"")),
        .. Enumerable.Range(0, 0x20).SelectMany(control => Places.OfString(Malformed, $"control-{control:x2}", $"\"x{(char)control}y\"")),
        .. Halves.SelectMany(text => Places.OfString(LoneSurrogate, text, $"\"{text}\"")),
    ];

    private static IEnumerable<string> UnknownEscapes =>
        Enumerable.Range(0x21, 0x5E).Select(escape => (char)escape).Except("\"\\/bfnrtu").Select(escape => $"\\{escape}");
}
