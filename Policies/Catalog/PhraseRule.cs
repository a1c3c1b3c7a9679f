using System.Collections.Immutable;

namespace Policies.Catalogs;

/// <summary>Phrases by which text that people type speaks of status. To find them is detection, and never a guarantee.</summary>
/// <param name="Rule">Id of the rule: <c>floor/phrase-status</c>.</param>
/// <param name="Language">The language they are of, by its code. Every text is compared with the phrases of every language.</param>
/// <param name="Phrases">As <see cref="Phrase.Parse"/> reads them.</param>
internal sealed record PhraseRule(string Rule, string Language, ImmutableArray<string> Phrases);
