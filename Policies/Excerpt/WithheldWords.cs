using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Policies.Catalogs;
using Policies.Check;

namespace Policies.Excerpt;

/// <summary>Finds out whether a text speaks of something that is granted nowhere in a document, or that the floor protects.</summary>
internal sealed partial class WithheldWords(Floor floor, IReadOnlyCollection<CoverageRow> rows)
{
    // A name such as countryOfBirthCode is written in so many words.
    private const int MostWords = 5;

    private static readonly string[] Endings = ["descriptor", "reference", "code", "s"];

    private readonly FrozenSet<string> _withheld = Names(rows, isGranted: false).Except(Names(rows, isGranted: true)).ToFrozenSet(StringComparer.Ordinal);

    public bool AreIn(string text)
    {
        if (floor.RuleFor(text, namesItsSibling: true) is not null)
        {
            return true;
        }

        var words = Word().Matches(text).Select(match => match.Value).ToArray();
        return Enumerable.Range(0, words.Length).Any(start => Enumerable.Range(1, Math.Min(MostWords, words.Length - start))
            .Any(count => IsWithheld(string.Concat(words.AsSpan(start, count)))));
    }

    private bool IsWithheld(string name) => floor.RuleForName(name) is not null || _withheld.Contains(Stem(name));

    private static IEnumerable<string> Names(IEnumerable<CoverageRow> rows, bool isGranted) =>
        from row in rows
        where row.Kind != CoverageKind.Path && (row.State == CoverageState.Granted) == isGranted
        from name in row.Name.Split('.')
        select Stem(name);

    /// <summary>Without an ending, so that it is the same word in a sentence.</summary>
    private static string Stem(string name)
    {
        var stem = NormalForm.Of(name);
        foreach (var ending in Endings)
        {
            stem = stem.Length > ending.Length && stem.EndsWith(ending, StringComparison.Ordinal) ? stem[..^ending.Length] : stem;
        }

        return stem;
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}_]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
