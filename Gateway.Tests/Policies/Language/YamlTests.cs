using FsCheck;
using FsCheck.Fluent;
using Gateway.Tests.Evaluate;
using Policies.Evaluate;
using Policies.Language;
using Policies.Shipped;

namespace Gateway.Tests.Language;

public sealed class YamlTests
{
    private static readonly string[] Scraps =
    [
        "agreement:", "catalog:", "floor:", "resources:", "fields:", "shapes:", "grants:", "names:", "never:", "class:", "shape:", "party:",
        " ", "  ", "\n", "\n  ", "\n- ", "- ", ": ", "? ", ", ", "{", "}", "[", "]", "&a ", "*a", "!t ", "| ", "> ", "'", "\"", "#", "\t",
        "---\n", "...\n", "\u0000", "\ud800", "\udc00", "é", "status", "education", "true", "a", "x", "2026-07-01",
    ];

    [Theory]
    [InlineData("", "1:1", "exactly one document; this one holds 0")]
    [InlineData("# only a remark", "1:1", "exactly one document; this one holds 0")]
    [InlineData("---\nfloor: a\n---\nfloor: b", "1:1", "exactly one document; this one holds 2")]
    [InlineData("[a, b]", "1:1", "must be a mapping of keys to values")]
    [InlineData("agreement", "1:1", "must be a mapping of keys to values")]
    [InlineData("floor: a\nnever: [status", "3:1", "not YAML")]
    [InlineData("floor: a\nnever: status: b", "2:14", "not YAML")]
    [InlineData("floor: a\nnever:\n\t- status", "3:1", "not YAML")]
    [InlineData("floor: a\nnever: *classes", "2:8", "no `&classes` stands before `*classes`")]
    [InlineData("floor: a\nfloor: b", "2:1", "not YAML", "Duplicate key floor")]
    [InlineData("floor: a\n[x]: y", "2:1", "a key must be plain text")]
    [InlineData("floor: a\nnever: &n [*n]", "2:12", "`*n` stands within itself")]
    [InlineData("? &a {*a : b}\n: c", "1:7", "`*a` stands within itself")]
    [InlineData("floor: a\n\0never: []", "2:1", "not text")]
    [InlineData("purpose: a\nagreement: b", "1:1", "begins with `agreement:`, `catalog:` or `floor:`")]
    public void A_text_that_is_no_policy_is_refused_at_its_place(string text, string place, params string[] words) =>
        Findings.Say(text, place, words);

    [Fact]
    public void Half_a_character_is_refused_at_its_place() => Findings.Say("floor: a\nnames: [{rule: é😀\ud800}]", "2:19", "not text");

    [Theory]
    [InlineData('[', ']')]
    [InlineData('{', '}')]
    public void Depth_without_end_is_refused_and_does_not_end_the_process(char open, char close)
    {
        var nested = string.Concat(Enumerable.Repeat(open == '{' ? "{a: " : "[", 100_000)) + new string(close, 100_000);
        Assert.Contains(Findings.In($"floor: {nested}"), finding => finding.Contains("nested deeper than 40", StringComparison.Ordinal));
    }

    [Fact]
    public void All_errors_of_a_text_are_reported_at_once_and_in_its_order()
    {
        var findings = Findings.In("""
            agreement: lakeshore
            party: {name: Lakeshore, kind: spy}
            purpose: ''
            from: tomorrow
            until: 2027-13-01
            client: [a]
            grants: [{catalog: c, fields: {}}]
            """);
        Assert.Equal(
            ["1:1", "1:1", "2:32", "3:10", "4:7", "5:8", "6:1", "7:10", "7:31"],
            findings.Select(finding => string.Join(':', finding.Split(':')[1..3])));
    }

    [Fact]
    public void No_text_whatever_makes_reading_throw()
    {
        var text = from scraps in Gen.ListOf(Gen.Elements(Scraps)) select string.Concat(scraps);
        Prop.ForAll(Arb.From(text), garbage =>
        {
            var load = PolicyLoad.From([new("garbage", garbage)]);
            Assert.Equal(load.Snapshot is null, load.Findings.Any(finding => finding.Severity == FindingSeverity.Error));
        }).Check(Cases.Of(2000));
    }

    [Fact]
    public void No_damage_to_a_shipped_text_makes_reading_throw()
    {
        var shipped = ShippedPolicies.Texts.Select(text => text.Text).ToArray();
        var damaged = from text in Gen.Elements(shipped)
                      from at in Gen.Choose(0, text.Length)
                      from length in Gen.Choose(0, 30)
                      from scrap in Gen.Elements(Scraps)
                      select text[..at] + scrap + text[Math.Min(text.Length, at + length)..];
        Prop.ForAll(Arb.From(damaged), text => Assert.NotNull(PolicyLoad.From([new("damaged", text)])))
            .Check(Cases.Of(60));
    }
}
