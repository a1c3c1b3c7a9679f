using Policies.Catalogs;
using YamlDotNet.RepresentationModel;

namespace Policies.Language.Print;

/// <summary>Writes a floor as text that reads back to the same model. Names and codes stand in normal form.</summary>
internal static class FloorPrinter
{
    private const string Prefix = "floor/";

    /// <param name="floor">The floor.</param>
    /// <param name="name">What the document calls it; no rule depends on it.</param>
    public static string Print(Floor floor, string name) => YamlNodes.Text(new YamlMappingNode()
        .With("floor", name)
        .With("never", Classes(sensitivity => floor.RuleForClass(sensitivity) is not null && sensitivity != Sensitivity.Unclassified))
        .With("by-name-only", Classes(floor.MustBeNamed))
        .With("named-basis", Classes(floor.NeedsNamedBasis))
        .With("prohibited-purposes", floor.Purposes.Select(Purpose))
        .With("names", floor.Names.Rules.Select(Name))
        .With("codes", floor.Codes.Rules.Select(Code))
        .With("identifiers", floor.Identifiers.Select(Identifier))
        .With("phrases", floor.Phrases.Rules.Select(PhrasesOf)));

    private static List<string> Classes(Func<Sensitivity, bool> isIn) => [.. Enum.GetValues<Sensitivity>().Where(isIn).Select(SensitivityNames.ToName)];

    private static YamlMappingNode Purpose(PurposeRule rule) => new YamlMappingNode().With("rule", Id(rule.Rule)).With("contains", rule.Contains);

    private static YamlMappingNode Name(NameRule rule) => new YamlMappingNode()
        .With("rule", Id(rule.Rule))
        .With("contains", rule.Contains)
        .With("starts", rule.Starts)
        .With("ends", rule.Ends)
        .With("is", rule.Is)
        .With("except", rule.Except);

    private static YamlMappingNode Code(CodeRule rule) =>
        new YamlMappingNode().With("rule", Id(rule.Rule)).With("list", rule.List).With("codes", rule.Codes);

    private static YamlMappingNode Identifier(IdentifierRule rule) => new YamlMappingNode()
        .With("rule", Id(rule.Rule))
        .With("pattern", rule.Pattern.ToString())
        .With("near", Texts(rule.Near.Words))
        .With("free-text", rule.IsOfText);

    private static YamlMappingNode PhrasesOf(PhraseRule rule) => new YamlMappingNode()
        .With("rule", Id(rule.Rule))
        .With("language", rule.Language)
        .With("phrases", Texts(rule.Phrases));

    private static List<string> Texts(IEnumerable<string> phrases) => [.. phrases.Select(Phrase.Print)];

    private static string Id(string rule) => rule[Prefix.Length..];
}
