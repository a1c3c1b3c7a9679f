using FsCheck;
using FsCheck.Fluent;
using Policies.Catalogs;

namespace Gateway.Tests.Catalogs;

/// <summary>Values put together from a floor's own words, and from whatever joins, hides or encodes them.</summary>
internal static class FloorValues
{
    private static readonly string[] Joints =
    [
        "#", "#", "%23", "＃", "/", "://", "uri://ed-fi.org/", "Descriptor", "descriptor#", "ext:", "EXT:", "ｅｘｔ:", ":", "{", "[", "％", "%", "%2", "+",
        " ", "\t", "\u00a0", "_", "-", ",", "x", "a", "Z", "\u200b", "\u00ad", "\ufeff", "\u0301", "\ud800", "é", "ſ", "ı", "İ", "ŉ", "ẛ", "’", "–", "²", "٣", "😀",
        ".", "．", "&", "=", ";", ", ", "\n", "?", "%25", "%2523", "%2B", "-A", " A", "%7B", "%5B", "%C3%A9", "%EF%BC%83", "%49", "\"", "\\",
    ];

    private static readonly string[] Numbers =
        ["N00", "n00", "Ｎ００", "EAC", "ioe", "TN", "-", "0", "7", "1234", "12345678", "123456789", "0123456789", "01234567890", "１２３４", "٣٣٣٣٣٣٣٣"];

    private static readonly string[] Ordinary = ["José", "Ninth grade", "Grade", "2026-11-22", "Zoë-Anne O’Brien", "GradeLevel", "District", "Visual Arts"];

    public static Arbitrary<string> For(Floor floor)
    {
        var words = Words(floor);
        var piece = Gen.Frequency(
            (4, Gen.Elements(Joints)), (2, Gen.Elements(Numbers)), (1, Gen.Elements(Ordinary)), (words.Length > 0 ? 3 : 0, Gen.Elements([.. words, ""])),
            (2, Gen.Elements([.. NearWords(floor), " "])));
        return Arb.From(
            from count in Gen.Choose(1, 6)
            from pieces in Gen.ArrayOf(piece, count)
            select string.Concat(pieces));
    }

    private static IEnumerable<string> NearWords(Floor floor) => floor.Identifiers.SelectMany(rule => rule.Near.Words)
        .Concat(floor.Phrases.Rules.SelectMany(rule => rule.Phrases));

    private static string[] Words(Floor floor) =>
    [
        .. floor.Names.Rules.SelectMany(rule => rule.Contains.Concat(rule.Starts).Concat(rule.Ends).Concat(rule.Is).Concat(rule.Except)),
        .. floor.Codes.Rules.SelectMany(rule => rule.Codes.Add(rule.List)),
    ];
}
