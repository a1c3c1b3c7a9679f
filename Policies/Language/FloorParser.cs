using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Policies.Catalogs;

namespace Policies.Language;

/// <summary>Reads a floor: <c>floor</c>, <c>never</c>, <c>by-name-only</c>, <c>named-basis</c>, <c>prohibited-purposes</c>, <c>names</c>,
/// <c>codes</c>, <c>identifiers</c>, <c>phrases</c>.</summary>
internal static class FloorParser
{
    public static Floor Parse(MappingReader text, FindingList findings)
    {
        text.RequiredText("floor");
        var floor = new Floor(
            ReadClasses(text.Texts("never"), findings),
            ReadClasses(text.Texts("by-name-only"), findings),
            text.Mappings("names").Select(Name).ToList(),
            text.Mappings("codes").Select(Code).ToList(),
            text.Mappings("identifiers").Select(rule => Identifier(rule, findings)).OfType<IdentifierRule>().ToList(),
            text.Mappings("phrases").Select(rule => PhrasesOf(rule, findings)).ToList())
        {
            NamedBasis = [.. ReadClasses(text.Texts("named-basis"), findings)],
            Purposes = [.. text.Mappings("prohibited-purposes").Select(Purpose)],
        };
        text.Close();
        return floor;
    }

    private static List<Sensitivity> ReadClasses(IReadOnlyList<Located<string>> words, FindingList findings) =>
        [.. words.Select(word => Words.Read(word, SensitivityNames.ByName, "sensitivity class", findings)).OfType<Sensitivity>()];

    private static PurposeRule Purpose(MappingReader rule)
    {
        var purpose = new PurposeRule(RuleId(rule), Forms(rule, "contains"));
        rule.Close();
        return purpose;
    }

    private static NameRule Name(MappingReader rule)
    {
        var name = new NameRule(
            RuleId(rule), Forms(rule, "contains"), Forms(rule, "starts"), Forms(rule, "ends"), Forms(rule, "is"), Forms(rule, "except"));
        rule.Close();
        return name;
    }

    private static CodeRule Code(MappingReader rule)
    {
        var code = new CodeRule(RuleId(rule), NormalForm.Of(rule.RequiredText("list")?.Value), Forms(rule, "codes"));
        rule.Close();
        return code;
    }

    private static IdentifierRule? Identifier(MappingReader rule, FindingList findings)
    {
        var id = RuleId(rule);
        var pattern = rule.RequiredText("pattern");
        var near = PhraseForms(rule, "near", findings);
        var isOfText = rule.Flag("free-text");
        rule.Close();
        if (pattern is not { } located)
        {
            return null;
        }

        try
        {
            var regex = new Regex(located.Value, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
            return new(id, regex) { Near = new(near), IsOfText = isOfText };
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            findings.Error(located.At, $"not a pattern that can run in linear time: {exception.Message}");
            return null;
        }
    }

    private static PhraseRule PhrasesOf(MappingReader rule, FindingList findings)
    {
        var phrases = new PhraseRule(RuleId(rule), rule.RequiredText("language")?.Value ?? "", PhraseForms(rule, "phrases", findings));
        rule.Close();
        return phrases;
    }

    private static ImmutableArray<string> PhraseForms(MappingReader rule, string key, FindingList findings) =>
        [.. rule.Texts(key).Select(text => PhraseForm(text, findings)).OfType<string>()];

    private static string? PhraseForm(Located<string> text, FindingList findings)
    {
        var phrase = Phrase.Parse(text.Value);
        if (phrase is null)
            findings.Error(text.At, $"`{text.Value}` is no phrase; write words, with a star behind the last one if it may go on");
        return phrase;
    }

    private static string RuleId(MappingReader rule) => $"floor/{rule.RequiredText("rule")?.Value}";

    private static ImmutableArray<string> Forms(MappingReader rule, string key) =>
        [.. rule.Texts(key).Select(text => NormalForm.Of(text.Value))];
}
