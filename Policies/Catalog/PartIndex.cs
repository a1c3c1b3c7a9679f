using System.Collections.Frozen;

namespace Policies.Catalogs;

/// <summary>
/// Finds out whether any of many texts stands in another. The first characters of each text make a number of so many bits; only where
/// the characters of the other text make the same number is there anything to compare.
/// </summary>
internal sealed class PartIndex
{
    private const int MostLead = 3;
    private const int BitsEach = 5;

    private readonly int _lead;
    private readonly int _mask;
    private readonly bool[] _known;
    private readonly FrozenDictionary<int, string[]> _parts;

    /// <param name="parts">None of them empty.</param>
    public PartIndex(IReadOnlyCollection<string> parts)
    {
        _lead = parts.Select(part => part.Length).Append(MostLead).Min();
        _mask = (1 << (BitsEach * _lead)) - 1;
        _parts = parts.GroupBy(part => part[.._lead].Aggregate(0, Roll)).ToFrozenDictionary(group => group.Key, group => group.ToArray());
        _known = new bool[_mask + 1];
        foreach (var number in _parts.Keys)
            _known[number] = true;
    }

    /// <summary>Whether one of the texts stands anywhere in this one.</summary>
    public bool IsIn(ReadOnlySpan<char> text)
    {
        var number = 0;
        for (var at = 0; at < text.Length; at++)
        {
            number = Roll(number, text[at]);
            var start = at - _lead + 1;
            if (start >= 0 && _known[number] && StartsWithAny(text[start..], _parts[number]))
                return true;
        }

        return false;
    }

    // What came more than so many characters ago has left the number.
    private int Roll(int number, char unit) => ((number << BitsEach) ^ unit) & _mask;

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] parts)
    {
        foreach (var part in parts)
        {
            if (text.StartsWith(part))
                return true;
        }

        return false;
    }
}
