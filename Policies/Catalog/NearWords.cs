using System.Buffers;
using System.Collections.Immutable;

namespace Policies.Catalogs;

/// <summary>Words of which one must be in the same text before a number in it says anything.</summary>
/// <param name="Words">As <see cref="Phrase.Parse"/> reads them. None: any text will do.</param>
internal sealed record NearWords(ImmutableArray<string> Words)
{
    private static readonly SearchValues<char> OfIds = SearchValues.Create("0123456789abcdefABCDEF-");

    private readonly Lazy<PhraseIndex> _index = new(() => new(Words));
    private readonly bool _mayBeInIds = Words.Any(word => !word.Any(unit => unit > 'f'));

    /// <summary>Of a rule whose numbers speak for themselves.</summary>
    public static NearWords NotNeeded { get; } = new(ImmutableArray<string>.Empty);

    /// <summary>Whether a text has one.</summary>
    public bool AreIn(ReadOnlySpan<char> text) => Words.IsEmpty || (MayBeIn(text) && _index.Value.FirstIn(TextForm.Of(text)) != PhraseIndex.None);

    // What has so many digits is mostly an id, of nothing but digits or hexadecimal ones.
    private bool MayBeIn(ReadOnlySpan<char> text) => _mayBeInIds || text.ContainsAnyExcept(OfIds);
}
