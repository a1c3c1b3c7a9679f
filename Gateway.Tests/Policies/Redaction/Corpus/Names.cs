using System.Globalization;
using static Policies.Redaction.Json.JsonFaultKind;

namespace Gateway.Tests.Redaction.Corpus;

/// <summary>Names that are given twice, in every spelling, and names that only look alike.</summary>
internal static class Names
{
    private static readonly string[] Twice =
    [
        "\"a\":1,\"a\":1", "\"a\":1,\"\\u0061\":2", "\"\\u0061\":1,\"a\":2", "\"\":1,\"\":2", "\"x\":1,\"y\":2,\"x\":3", "\"a\":{\"a\":1},\"a\":2", "\"a\":[],\"b\":{},\"a\":[]",
        "\"\\n\":1,\"\\u000a\":2", "\"\\/\":1,\"/\":2", "\"\\\\\":1,\"\\u005c\":2", "\"\\\"\":1,\"\\u0022\":2", "\"\\u0000\":1,\"\\u0000\":2",
        "\"\xC3\xA9\":1,\"\\u00e9\":2", "\"\xF0\x9F\x98\x80\":1,\"\\ud83d\\uDE00\":2", "\"visa\":null,\"v\\u0069sa\":null", "\"a\" : 1 , \"a\" : 1",
    ];

    private static readonly string[] Alike =
    [
        "\"a\":1,\"A\":2", "\"\xC3\xA9\":1,\"e\xCC\x81\":2", "\"a\":1,\"a \":2", "\"a\":1,\"a\\u0000\":2", "\"\":1,\" \":2", "\"a\":{\"a\":1},\"b\":{\"a\":1}", "\"a\":[{\"a\":1},{\"a\":1}]",
        "\"\\\\u0061\":1,\"a\":2", "\"1\":1,\"1.0\":2", "\"ss\":1,\"\xC3\x9F\":2", "\"K\":1,\"\xE2\x84\xAA\":2", "\"constructor\":1,\"__proto__\":2",
    ];

    private static readonly int[] Counts = [1, 15, 16, 17, 63, 64, 65, 70, 127, 128, 129, 1000];
    private static readonly int[] Lengths = [1, 7, 8, 9, 31, 32, 33, 62, 63, 64, 65, 200];

    public static IEnumerable<Row> Rows =>
    [
        .. Twice.SelectMany(members => Places.OfValue(DuplicateName, members, $"{{{members}}}")),
        .. Alike.SelectMany(members => Places.OfValue(null, members, $"{{{members}}}")),
        .. Counts.SelectMany(Many),
        .. Lengths.SelectMany(Long),
    ];

    private static IEnumerable<Row> Many(int count)
    {
        var members = string.Join(',', Enumerable.Range(0, count).Select(number => $"\"n{number}\":{number}"));
        var last = string.Create(CultureInfo.InvariantCulture, $"n{count - 1}");
        return
        [
            .. Places.OfValue(null, $"{count}-members", $"{{{members}}}"),
            .. Places.OfValue(DuplicateName, $"{count}-members-and-the-first", $"{{{members},\"n0\":0}}"),
            .. Places.OfValue(DuplicateName, $"{count}-members-and-the-last", $"{{{members},\"{last}\":0}}"),
            .. Places.OfValue(DuplicateName, $"{count}-members-and-one-escaped", $"{{{members},\"\\u006e0\":0}}"),
        ];
    }

    private static IEnumerable<Row> Long(int length)
    {
        var name = new string('n', length);
        return
        [
            .. Places.OfValue(DuplicateName, $"name-of-{length}", $"{{\"{name}\":1,\"{name}\":2}}"),
            .. Places.OfValue(null, $"names-of-{length}-that-end-differently", $"{{\"{name}a\":1,\"{name}b\":2}}"),
            .. Places.OfValue(null, $"names-of-{length}-that-start-differently", $"{{\"a{name}\":1,\"b{name}\":2}}"),
        ];
    }
}
