using System.Collections.Immutable;

namespace Policies.Catalogs;

/// <summary>All phrase rules of a floor, in order.</summary>
internal sealed class PhraseRules(ImmutableArray<PhraseRule> rules)
{
    private readonly ImmutableArray<string> _rules = [.. rules.SelectMany(rule => rule.Phrases.Select(_ => rule.Rule))];
    private readonly Lazy<PhraseIndex> _index = new(() => new(rules.SelectMany(rule => rule.Phrases)));

    public ImmutableArray<PhraseRule> Rules { get; } = rules;

    /// <summary>The first rule of which a phrase is in a text, or null.</summary>
    public string? RuleFor(ReadOnlySpan<char> text)
    {
        var first = _rules.IsEmpty ? PhraseIndex.None : _index.Value.FirstIn(TextForm.Of(text));
        return first == PhraseIndex.None ? null : _rules[first];
    }
}
