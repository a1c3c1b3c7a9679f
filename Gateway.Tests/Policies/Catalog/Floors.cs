using System.Text.RegularExpressions;
using Policies.Catalogs;

namespace Gateway.Tests.Catalogs;

/// <summary>Floors of several kinds, to read values with.</summary>
internal static class Floors
{
    private const string Shorter = """
        floor: own
        names: [{rule: newcomer, contains: [newcomer, 難民], ends: [é], except: [visa]}]
        codes: [{rule: any-house, list: HouseDescriptor}]
        identifiers: [{rule: tracking, pattern: 'TN\d{2}-\d{4}'}]
        phrases: [{rule: phrase-house, language: en, phrases: [newcomer house*, 難民]}]
        """;

    public static Dictionary<string, Floor> All { get; } = new()
    {
        ["shipped"] = ShippedFloor.Whole,
        ["a district's own with the shipped one"] = ShippedFloor.Whole.And(ShippedFloor.Read(Shorter)),
        ["the shipped one with a district's own"] = ShippedFloor.Read(Shorter).And(ShippedFloor.Whole),
        ["without identifiers"] = ShippedFloor.Read("floor: none\nnames: [{rule: visa, contains: [visa]}]"),
        ["with a pattern that needs no digit"] = ShippedFloor.Read("floor: word\nidentifiers: [{rule: word, pattern: 'alien|\\d{9}'}]"),
        ["with words near a number"] = ShippedFloor.Read("""
            floor: near
            identifiers:
              - {rule: case, pattern: '\d{4}', near: [case, '2019', face, ficha*]}
              - {rule: note, pattern: '\d{2}-\d', near: [é, a.b.], free-text: true}
              - {rule: mark, pattern: 'x+\d', free-text: true}
            """),
        ["empty"] = new([], [], [], [], [], []),
        ["protecting every name"] = new([], [], [new("floor/all", [""], [], [], [], ["x"])], [], [], []),
        ["with a name that is nothing"] = new([], [], [new("floor/none", [], [], [], [""], [])], [], [new("floor/nine", new Regex(@"[0-9]{9}"))], []),
    };

    public static TheoryData<string> Names => [.. All.Keys];
}
