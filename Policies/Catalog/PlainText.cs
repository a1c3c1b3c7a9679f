using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace Policies.Catalogs;

/// <summary>
/// Text in which only ASCII can be telling: beyond ASCII it has nothing but Latin letters and marks of punctuation, none of which is
/// invisible, a digit, white space, or becomes anything but other such letters and marks when compatibility characters are folded.
/// </summary>
internal static class PlainText
{
    /// <summary>The characters beyond ASCII that are plain: first and last of each range.</summary>
    public static ImmutableArray<(char First, char Last)> Ranges { get; } =
        [('\u00C0', '\u024F'), ('\u1E00', '\u1EFF'), ('\u2013', '\u2014'), ('\u2018', '\u2019'), ('\u201C', '\u201D')];

    private static readonly SearchValues<char> Plain = SearchValues.Create(
        [.. Range('\0', '\x7F'), .. Ranges.SelectMany(range => Range(range.First, range.Last))]);

    /// <summary>Whether a text is plain.</summary>
    public static bool Is(ReadOnlySpan<char> text) => Ascii.IsValid(text) || !text.ContainsAnyExcept(Plain);

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(unit => (char)unit);
}
