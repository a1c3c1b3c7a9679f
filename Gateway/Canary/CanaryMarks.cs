using System.Security.Cryptography;
using System.Text;

namespace Gateway.Canary;

/// <summary>
/// The marks of one trial: texts that stand for what must not leave, each of which can be told from all others, and none of which can be
/// foreseen or means anything.
/// </summary>
internal sealed class CanaryMarks
{
    // Without vowels no mark is a word that the policies look for; a letter is written the same in every form of JSON.
    private const string Letters = "bcdfghjklmnpqrst";
    private const int Digits = 4;

    private readonly string _stem = RandomNumberGenerator.GetString(Letters, 16);
    private readonly List<string> _places = [];

    /// <summary>A new mark.</summary>
    /// <param name="place">Where it stands, in names of the catalog.</param>
    public string At(string place)
    {
        _places.Add(place);
        var number = _places.Count - 1;
        return _stem + string.Concat(Enumerable.Range(0, Digits).Select(digit => Letters[(number >> (4 * digit)) & 15]));
    }

    /// <summary>Where the first mark in a text stood, or null when there is none.</summary>
    public string? FirstIn(ReadOnlySpan<byte> text) => FirstIn(Encoding.Latin1.GetString(text));

    /// <summary>Where the first mark in a text stood, or null when there is none.</summary>
    public string? FirstIn(string text)
    {
        var at = text.IndexOf(_stem, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var rest = text.AsSpan(at + _stem.Length);
        var number = 0;
        for (var digit = 0; digit < Digits && digit < rest.Length; digit++)
        {
            number |= Math.Max(0, Letters.IndexOf(char.ToLowerInvariant(rest[digit]), StringComparison.Ordinal)) << (4 * digit);
        }

        return _places.ElementAtOrDefault(number) ?? "a place that cannot be told";
    }
}
