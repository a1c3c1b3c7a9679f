using System.Text.RegularExpressions;
using Gateway.Tests.Conventions;
using Gateway.Tests.Language;
using Policies.Agreements;
using Policies.Cases;
using Policies.Catalogs;
using Policies.Evaluate;
using Policies.Shipped;

namespace Gateway.Tests.Shipped;

/// <summary>The published schema and the parser say the same. Editors believe the one, the gateway the other.</summary>
public sealed partial class PolicySchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.Parse(ShippedPolicies.Schema);

    // A document with a key that nobody knows in a mapping of each kind, and where that mapping begins.
    private static readonly Dictionary<string, (string Document, string At)> Places = new()
    {
        ["agreement"] = ("agreement: a\nunheard-of: x", "1:1"),
        ["party"] = ("agreement: a\nparty:\n  unheard-of: x", "3:3"),
        ["grant"] = ("agreement: a\ngrants:\n  - unheard-of: x", "3:5"),
        ["catalog"] = ("catalog: a\nunheard-of: x", "1:1"),
        ["resource"] = ("catalog: a\nresources:\n  r:\n    unheard-of: x", "4:5"),
        ["field"] = ("catalog: a\nresources:\n  r:\n    fields:\n      f:\n        unheard-of: x", "6:9"),
        ["derived-resource"] = ("catalog: a\nresources:\n  r:\n    derived: {}\n    unheard-of: x", "4:5"),
        ["derivation"] = ("catalog: a\nresources:\n  r:\n    derived:\n      unheard-of: x", "5:7"),
        ["writes"] = ("catalog: a\nwrites:\n  unheard-of: x", "3:3"),
        ["closed-path"] = ("catalog: a\nclosed:\n  - unheard-of: x", "3:5"),
        ["phrase-rule"] = ("floor: a\nphrases:\n  - unheard-of: x", "3:5"),
        ["floor"] = ("floor: a\nunheard-of: x", "1:1"),
        ["purpose-rule"] = ("floor: a\nprohibited-purposes:\n  - unheard-of: x", "3:5"),
        ["name-rule"] = ("floor: a\nnames:\n  - unheard-of: x", "3:5"),
        ["code-rule"] = ("floor: a\ncodes:\n  - unheard-of: x", "3:5"),
        ["identifier-rule"] = ("floor: a\nidentifiers:\n  - unheard-of: x", "3:5"),
        ["cases"] = ("cases: []\nunheard-of: x", "1:1"),
        ["case"] = ("cases:\n  - unheard-of: x", "2:5"),
        ["withheld"] = ("cases:\n  - withheld:\n      - unheard-of: x", "3:9"),
    };

    public static TheoryData<string> Kinds => [.. Places.Keys];

    public static TheoryData<string> Files => [.. Policies.Select(file => file.Path)];

    private static IEnumerable<SourceFile> Policies => Repository.Files.Where(file =>
        file.Path.EndsWith(".yaml", StringComparison.Ordinal) && (file.Path.Contains("Policies/Shipped/") || file.Path.Contains("Demo/Agreements/")));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_schema_knows_the_keys_that_the_parser_reads_and_no_other(string kind)
    {
        var finding = FindingsIn(Places[kind].Document).Single(text => text.Contains("unknown key `unheard-of`", StringComparison.Ordinal));
        var read = finding[(finding.IndexOf("there are: ", StringComparison.Ordinal) + 11)..].Split(", ");

        Assert.Equal(read.Order(StringComparer.Ordinal), Keys(kind).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_the_schema_requires_the_parser_misses_and_nothing_else(string kind)
    {
        var (document, at) = Places[kind];
        var missed = FindingsIn(document).Select(text => Missing().Match(text)).Where(match => match.Groups["at"].Value == at).Select(match => match.Groups["key"].Value);
        var written = document.Split(':')[0];

        var required = Schema.Definition(kind)["required"]?.AsArray().Select(key => (string)key!) ?? [];
        Assert.Equal(required.Where(key => at != "1:1" || key != written).Order(StringComparer.Ordinal), missed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_mapping_with_keys_of_its_own_is_compared() => Assert.Equal(
        Schema.Definitions.Where(name => Schema.Definition(name)["properties"] is not null).Order(StringComparer.Ordinal), Places.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void The_words_are_those_of_the_parser()
    {
        Assert.Equal(PartyKindNames.ByName.Keys, Words("party-kind"));
        Assert.Equal(QueryRightNames.ByName.Keys, Words("query-right"));
        Assert.Equal(WriteRightNames.ByName.Keys, Words("write-right"));
        Assert.Equal(
            WriteEffectNames.ByMethod.Select(pair => (pair.Key, string.Join(' ', pair.Value.Select(effect => effect.ToName())))),
            Schema.Definition("writes")["properties"]!.AsObject().Select(pair => (pair.Key, string.Join(' ', pair.Value!["enum"]!.AsArray().Select(word => (string)word!)))));
        Assert.Equal(QueryGrammarNames.ByName.Keys, Words("query-grammar"));
        Assert.Equal(SensitivityNames.ByName.Keys, Words("class"));
        Assert.Equal(CaseCodes.All, Words("refusal-code"));
        Assert.Equal(Mandate.ByName.Keys, Schema.Definition("derivation")["properties"]!["mandate"]!["enum"]!.AsArray().Select(word => (string)word!));
    }

    [Fact]
    public void Every_key_is_explained() => Assert.All(
        Places.Keys.SelectMany(kind => Schema.Definition(kind)["properties"]!.AsObject()),
        key => Assert.NotNull(key.Value!["description"] ?? Schema.Definition(((string)key.Value["$ref"]!).Split('/')[^1])["description"]));

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_policy_of_the_project_is_as_the_schema_says(string file) =>
        Assert.Empty(Schema.Faults(YamlAsJson.Parse(Policies.Single(policy => policy.Path == file).Text)));

    [Theory]
    [InlineData("agreement: a")]
    [InlineData("floor: a\nnever: [status, statsu]")]
    [InlineData("floor: a\nnever: statsu")]
    [InlineData("floor: a\nnames: {rule: x}")]
    [InlineData("floor: a\nnames: [{rule: x, begins: y}]")]
    [InlineData("floor: a\ncodes: [{rule: x}]")]
    [InlineData("floor: ' '")]
    [InlineData("floor: a\nfloors: b")]
    [InlineData("catalog: a\nstandard: a\nbase: /\nquery: ed-fi\nmax-limit: 0\nresources: {}")]
    [InlineData("catalog: a\nstandard: a\nbase: /\nquery: ed-fi\nmax-limit: 1\nresources: {r: {record-id: id, fields: {id: {class: identifier, key: 1}}}}")]
    [InlineData("cases: [{}]")]
    [InlineData("cases: [{case: a, request: GET}]")]
    [InlineData("cases: [{case: a, expect: granted}]")]
    [InlineData("something: else")]
    [InlineData("[]")]
    public void What_the_parser_refuses_the_schema_refuses(string policy)
    {
        Assert.NotEmpty(FindingsIn(policy));
        Assert.NotEmpty(Schema.Faults(YamlAsJson.Parse(policy)));
    }

    private static IEnumerable<string> FindingsIn(string text) => text.StartsWith("cases", StringComparison.Ordinal)
        ? CaseLoad.From(PolicyLoad.From(ShippedPolicies.Texts).Snapshot!, [new("own.yaml", text)]).Findings.Select(finding => finding.ToString())
        : Findings.In(text);

    private static IEnumerable<string> Keys(string kind) => Schema.Definition(kind)["properties"]!.AsObject().Select(pair => pair.Key);

    private static IEnumerable<string> Words(string name) => Schema.Definition(name)["enum"]!.AsArray().Select(word => (string)word!);

    [GeneratedRegex(@"^own\.yaml:(?<at>\d+:\d+): error: `(?<key>[a-z-]+)` is missing")]
    private static partial Regex Missing();
}
