using System.Collections.Immutable;
using Policies.Catalogs;
using Policies.Language.Print;
using YamlDotNet.RepresentationModel;

namespace Gateway.Tests.Catalogs;

/// <summary>Each rule of the floor, and each word of each, is taken out once, and what it kept comes through: none stands in for another.</summary>
public sealed class FloorMutationTests
{
    private static readonly Floor Whole = ShippedFloor.Whole;

    private static readonly string[] Keys = ["names", "codes", "identifiers", "phrases"];

    // One for each rule, in the floor's order.
    private static readonly string[] Identifiers =
    [
        "N0012345678", "SEVIS N1012345678", "IOE0123456789", "arrival 12345678901", "IOE-01-234-56789", "a number A1234567", "A123-456-78",
        "arrival 123456789A1", "itin 912345678", "ssn 123456789", "no. 123-45-6789", "the I-797C", "the I-94 record", "coa F2", "the (c)(8) one",
        "category C33",
    ];

    // In each, a word goes where the star stands.
    private static readonly string[] Numbers =
    [
        "", "* N1012345678", "", "* 12345678901", "", "* 12345678", "", "* 123456789A1", "* 123456789", "* 123456789", "", "", "I-94 *", "F2 *", "", "* C33",
    ];

    private static readonly ImmutableArray<Part> Parts =
    [
        new(rule => rule.Contains, (rule, words) => rule with { Contains = words }, word => $"q{word}q"),
        new(rule => rule.Starts, (rule, words) => rule with { Starts = words }, word => $"{word}q"),
        new(rule => rule.Ends, (rule, words) => rule with { Ends = words }, word => $"q{word}"),
        new(rule => rule.Is, (rule, words) => rule with { Is = words }, word => word),
        new(rule => rule.Except, (rule, words) => rule with { Except = words }, word => word, Excuses: true),
    ];

    public static TheoryData<string, int> Rules =>
        new(from key in Keys from number in Enumerable.Range(0, RulesOf(Tree(), key).Count) select (key, number));

    [Theory]
    [MemberData(nameof(Rules))]
    public void Without_a_rule_something_passes(string key, int number)
    {
        var tree = Tree();
        RulesOf(tree, key).RemoveAt(number);
        var without = ShippedFloor.Read(YamlNodes.Text(tree));

        Assert.Contains(Samples(key, number), sample => IsProtected(Whole, key, number, sample) && !IsProtected(without, key, number, sample));
    }

    [Fact]
    public void Without_its_word_a_name_passes()
    {
        var rules = Whole.Names.Rules;
        Assert.Empty(
            from rule in rules
            from part in Parts
            from word in part.Words(rule)
            let floor = With(rules.Replace(rule, part.Without(rule, word)))
            let name = part.Sample(word)
            where (Whole.RuleForName(name) is null) != part.Excuses || (floor.RuleForName(name) is null) == part.Excuses
            select $"{rule.Rule}: {word} as {name}");
    }

    [Fact]
    public void Without_its_code_a_value_passes()
    {
        var rules = Whole.Codes.Rules;
        Assert.Empty(
            from rule in rules
            from code in rule.Codes
            let left = rule.Codes.Remove(code)
            let floor = new Floor([], [], Whole.Names.Rules, left.IsEmpty ? rules.Remove(rule) : rules.Replace(rule, rule with { Codes = left }), [], [])
            let value = $"uri://ed-fi.org/{rule.List}#{code}"
            where Whole.RuleFor(value, false) != rule.Rule || floor.RuleFor(value, false) is not null
            select $"{rule.List}#{code}");
    }

    [Fact]
    public void Without_its_word_near_it_a_number_passes()
    {
        var rules = Whole.Identifiers;
        Assert.Empty(
            from pair in rules.Zip(Numbers)
            let rule = pair.First
            from word in rule.Near.Words
            let floor = new Floor([], [], [], [], rules.Replace(rule, rule with { Near = new(rule.Near.Words.Remove(word)) }), [])
            let value = pair.Second.Replace("*", Phrase.Print(word), StringComparison.Ordinal)
            where RuleFor(Whole, rule, value) is null || RuleFor(floor, rule, value) is not null
            select $"{rule.Rule}: {value}");
    }

    [Fact]
    public void Without_its_phrase_a_text_passes()
    {
        var rules = Whole.Phrases.Rules;
        Assert.Empty(
            from rule in rules
            from phrase in rule.Phrases
            let floor = new Floor([], [], [], [], [], rules.Replace(rule, rule with { Phrases = rule.Phrases.Remove(phrase) }))
            where Whole.RuleForText(phrase) != rule.Rule || floor.RuleForText(phrase) is not null
            select $"{rule.Rule}: {phrase}");
    }

    private sealed record Part(
        Func<NameRule, ImmutableArray<string>> Words, Func<NameRule, ImmutableArray<string>, NameRule> With, Func<string, string> Sample, bool Excuses = false)
    {
        public NameRule Without(NameRule rule, string word) => With(rule, Words(rule).Remove(word));
    }

    private static YamlMappingNode Tree()
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(ShippedFloor.Text.Text));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static IList<YamlNode> RulesOf(YamlMappingNode tree, string key) => ((YamlSequenceNode)tree.Children[key]).Children;

    private static Floor With(ImmutableArray<NameRule> names) => new([], [], names, [], [], []);

    private static IEnumerable<string> Samples(string key, int number) => key switch
    {
        "names" => Parts.Where(part => !part.Excuses).SelectMany(part => part.Words(Whole.Names.Rules[number]).Select(part.Sample)),
        "codes" => Whole.Codes.Rules[number].Codes.Select(code => $"uri://ed-fi.org/{Whole.Codes.Rules[number].List}#{code}"),
        "identifiers" => [Identifiers[number]],
        _ => Whole.Phrases.Rules[number].Phrases,
    };

    private static bool IsProtected(Floor floor, string key, int number, string sample) => key switch
    {
        "names" => floor.RuleForName(sample),
        "codes" => floor.RuleFor(sample, namesItsSibling: false),
        "identifiers" => RuleFor(floor, Whole.Identifiers[number], sample),
        _ => floor.RuleForText(sample),
    } is not null;

    private static string? RuleFor(Floor floor, IdentifierRule rule, string value) =>
        rule.IsOfText ? floor.RuleForText(value) : floor.RuleFor(value, namesItsSibling: false);
}
