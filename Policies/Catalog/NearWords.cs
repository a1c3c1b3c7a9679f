using System.Collections.Immutable;

namespace Policies.Catalogs;

/// <summary>Words of which one must be in the same text before a number in it says anything.</summary>
/// <param name="Words">As <see cref="Phrase.Parse"/> reads them. None: any text will do.</param>
internal sealed record NearWords(ImmutableArray<string> Words)
{
    private readonly Lazy<PhraseIndex> _index = new(() => new(Words));
    private readonly bool _mayBeDigits = Words.Any(word => !word.Any(char.IsLetter));

    /// <summary>Of a rule whose numbers speak for themselves.</summary>
    public static NearWords NotNeeded { get; } = new(ImmutableArray<string>.Empty);

    /// <summary>Whether a text has one.</summary>
    public bool AreIn(ReadOnlySpan<char> text) => Words.IsEmpty || (MayBeIn(text) && _index.Value.FirstIn(TextForm.Of(text)) != PhraseIndex.None);

    // Most ids are digits and nothing else.
    private bool MayBeIn(ReadOnlySpan<char> text) => _mayBeDigits || text.ContainsAnyExceptInRange('0', '9');
}
