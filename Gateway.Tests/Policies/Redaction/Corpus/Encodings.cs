using System.Text;
using Policies.Redaction.Json;
using static Policies.Redaction.Json.JsonFaultKind;

namespace Gateway.Tests.Redaction.Corpus;

/// <summary>UTF-8 as it should be, as it must not be, and what is not UTF-8 at all.</summary>
internal static class Encodings
{
    private static readonly string[] Accepted =
    [
        "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEE\x80\x80", "\xEF\xBF\xBD", "\xEF\xBB\xBF", "\xEF\xB7\x90", "\xEF\xBF\xBE", "\xEF\xBF\xBF",
        "\xF0\x90\x80\x80", "\xF0\x9F\xBF\xBE", "\xF4\x8F\xBF\xBF", "\xE2\x80\xA8\xE2\x80\xA9", "e\xCC\x81", "\xF0\x9F\x98\x80\xC3\xA9\xE2\x82\xAC",
    ];

    private static readonly string[] Refused =
    [
        "\xC0\x80", "\xC0\xAF", "\xC1\xBF", "\xE0\x80\x80", "\xE0\x9F\xBF", "\xF0\x80\x80\x80", "\xF0\x8F\xBF\xBF", "\xED\xA0\x80", "\xED\xBF\xBF",
        "\xED\xA0\xBD\xED\xB8\x80", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xF7\xBF\xBF\xBF", "\xF8\x88\x80\x80\x80", "\xFC\x84\x80\x80\x80\x80", "\xC3",
        "\xE2", "\xE2\x82", "\xF0", "\xF0\x9F", "\xF0\x9F\x98", "\xC3x", "\xE2x\x82", "\xE2\x82x", "\xF0x\x9F\x98", "\xF0\x9Fx", "\xF0\x9F\x98x", "\xC3\xC3\xA9",
        "\xE2\x82\xE2\x82\xAC", "\xC3\xA9\xA9", "\xF0\x9F\x98\x80\x80", "\\n\xFF", "\xFF\\n", "\\\\\xC3", "\\ud83d\\ude00\x80", "\xEF\xBB", "\xFE\xFF",
    ];

    private static readonly string[] Marks =
    [
        "\xEF\xBB\xBF{}", "\xEF\xBB\xBF", "\xEF\xBB{}", "\xEF{}", "\xFE\xFF\0{\0}", "\xFF\xFE{\0}\0", "\xFF\xFE\0\0{\0\0\0}\0\0\0", "\xEF\xBB\xBF\xEF\xBB\xBF[]",
    ];

    private static readonly string[] Unmarked = [" \xEF\xBB\xBF{}", "[\xEF\xBB\xBF" + "1]", "\0\0\xFE\xFF\0\0\0{\0\0\0}", "\xFB\xEE\x28{}"];

    // What can be no lead byte.
    private static IEnumerable<int> Strays => Enumerable.Range(0x80, 0x40).Concat([0xC0, 0xC1]).Concat(Enumerable.Range(0xF5, 11));

    public static IEnumerable<Row> Rows =>
    [
        .. Accepted.SelectMany(text => Places.OfString(null, Hex(text), $"\"{text}\"")),
        .. Refused.SelectMany(text => Places.OfString(InvalidUtf8, Hex(text), $"\"{text}\"")),
        .. Strays.SelectMany(stray => Places.OfString(InvalidUtf8, $"stray-{stray:x2}", $"\"x{(char)stray}y\"")),
        .. Strays.Select(stray => Row.Refuse(Malformed, $"stray-{stray:x2}-outside", $"[1,{(char)stray}]")),
        .. Marks.Select((document, i) => Row.Refuse(ByteOrderMark, $"mark-{i}", document)),
        .. Unmarked.Select((document, i) => Row.Refuse(Malformed, $"no-mark-{i}", document)),
        Other("utf-16le", Encoding.Unicode), Other("utf-16be", Encoding.BigEndianUnicode), Other("utf-32le", Encoding.UTF32), Other("utf-32be", new UTF32Encoding(true, false)),
        new("refuse-latin-1", Encoding.Latin1.GetBytes("{\"a\":\"é\"}"), InvalidUtf8),
    ];

    private static Row Other(string name, Encoding encoding) => new($"refuse-{name}", encoding.GetBytes("{\"a\":1}"), Malformed);

    private static string Hex(string bytes) => string.Concat(bytes.Select(unit => $"{(int)unit:x2}"));
}
