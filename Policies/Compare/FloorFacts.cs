using Policies.Catalogs;

namespace Policies.Compare;

/// <summary>What the floor withholds by name and by value. What it withholds by class shows in the rulings on fields.</summary>
internal static class FloorFacts
{
    private const string EveryCode = "every code";

    public static IEnumerable<KeyValuePair<Fact, Finding>> Of(Floor floor) =>
        floor.Names.Rules.SelectMany(Names)
            .Concat(floor.Codes.Rules.SelectMany(Codes))
            .Concat(floor.Identifiers.Select(rule => (rule.Rule, Name: $"identifier {rule.Pattern}{Near(rule)}")))
            .Concat(floor.Phrases.Rules.SelectMany(rule => rule.Phrases.Select(phrase => (rule.Rule, Name: $"phrase {Phrase.Print(phrase)}"))))
            .Concat(floor.Purposes.SelectMany(rule => rule.Contains.Select(words => (rule.Rule, Name: $"purpose containing {words}"))))
            .Select(pair => KeyValuePair.Create(new Fact("", "", ChangeKind.Safeguard, pair.Name), new Finding(true, pair.Rule)));

    // A rule with fewer exceptions protects more: each word is protected but for these.
    private static IEnumerable<(string Rule, string Name)> Names(NameRule rule)
    {
        var but = rule.Except.IsEmpty ? "" : $" (but {string.Join(", ", rule.Except.Order(StringComparer.Ordinal))})";
        return new[] { ("containing", rule.Contains), ("starting with", rule.Starts), ("ending in", rule.Ends), ("being", rule.Is) }
            .SelectMany(part => part.Item2.Select(word => (rule.Rule, $"name {part.Item1} {word}{but}")));
    }

    // With more words near it, or in more fields, a number is withheld more often.
    private static string Near(IdentifierRule rule) =>
        (rule.IsOfText ? " in free text" : "")
        + (rule.Near.Words.IsEmpty ? "" : $" near {string.Join(", ", rule.Near.Words.Select(Phrase.Print).Order(StringComparer.Ordinal))}");

    private static IEnumerable<(string Rule, string Name)> Codes(CodeRule rule) =>
        rule.Codes.DefaultIfEmpty(EveryCode).Select(code => (rule.Rule, $"code {rule.List}: {code}"));
}
