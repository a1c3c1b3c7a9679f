namespace Gateway.Tests.Language;

public sealed class FloorTextTests
{
    [Fact]
    public void A_floor_of_the_districts_own_has_no_finding() => Assert.Empty(Findings.In("""
        floor: district
        never: [health]
        by-name-only: weak-proxy
        names: [{rule: newcomer, contains: [newcomer], starts: a, ends: [b], is: c, except: [newcomers-club]}]
        codes: [{rule: school, list: SchoolTypeDescriptor, codes: [Newcomer]}]
        identifiers: [{rule: case-number, pattern: 'CASE\d+', near: [court, judge*], free-text: true}]
        phrases: [{rule: phrase-court, language: so, phrases: [maxkamad*, 'D.A.C.A.']}]
        """));

    [Theory]
    [InlineData("floor: own\nnever: [statuss]", "2:9", "`statuss` is no sensitivity class", "did you mean `status`?")]
    [InlineData("floor: own\nby-name-only: [a]", "2:16", "`a` is no sensitivity class")]
    [InlineData("floor: own\nnevr: [status]", "2:1", "unknown key `nevr`", "did you mean `never`?")]
    [InlineData("floor: own\nnames: [{contains: [a]}]", "2:9", "`rule` is missing")]
    [InlineData("floor: own\nnames: [{rule: a, contain: [b]}]", "2:19", "unknown key `contain`", "did you mean `contains`?")]
    [InlineData("floor: own\nnames: a", "2:8", "`names` must be a list of mappings")]
    [InlineData("floor: own\ncodes: [{rule: a, codes: [b]}]", "2:9", "`list` is missing")]
    [InlineData("floor: own\nidentifiers: [{rule: a}]", "2:15", "`pattern` is missing")]
    [InlineData("floor: own\nidentifiers: [{rule: a, pattern: '('}]", "2:34", "not a pattern that can run in linear time")]
    [InlineData("floor: own\nidentifiers: [{rule: a, pattern: '(?=a)b'}]", "2:34", "not a pattern that can run in linear time")]
    [InlineData("floor: own\nidentifiers: [{rule: a, pattern: '(a)\\1'}]", "2:34", "not a pattern that can run in linear time")]
    [InlineData("floor: own\nidentifiers: [{rule: a, pattern: b, near: ['*']}]", "2:44", "`*` is no phrase", "star behind the last one")]
    [InlineData("floor: own\nidentifiers: [{rule: a, pattern: b, free-text: yes}]", "2:48", "`free-text` must be true or false")]
    [InlineData("floor: own\nphrases: [{rule: a, language: en, phrases: [a b, '...']}]", "2:50", "`...` is no phrase")]
    [InlineData("floor: own\nphrases: [{rule: a, language: en, phrases: ['a*b']}]", "2:45", "`a*b` is no phrase")]
    [InlineData("floor: own\nphrases: [{rule: a, phrases: [b]}]", "2:11", "`language` is missing")]
    [InlineData("floor: ''", "1:8", "`floor` is empty")]
    public void What_is_wrong_is_said_at_its_place(string text, string place, params string[] words) => Findings.Say(text, place, words);
}
