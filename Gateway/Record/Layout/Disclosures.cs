using System.Collections.Concurrent;

namespace Gateway.Record.Layout;

/// <summary>Tells of a stored set what an entry about it must state. For many threads.</summary>
/// <param name="references">The references, each at its number.</param>
internal sealed class Disclosures(UInt128[] references)
{
    // The pages that are fetched every night recur, and are soon found again when all is forgotten.
    private const int Most = 65_536;

    private readonly ConcurrentDictionary<long, Disclosure?> _known = new();

    /// <returns>Null for a set that no writer has made of these references.</returns>
    /// <param name="set">The set. Of two with the same number the first is meant.</param>
    public Disclosure? Of(StoredSet set)
    {
        if (_known.TryGetValue(set.Number, out var known))
            return known;
        if (_known.Count >= Most)
            _known.Clear();
        return _known[set.Number] = Derive(set);
    }

    private Disclosure? Derive(StoredSet set) =>
        RecordSet.Decode(set.Members, references.Length) is { Length: > 0 } numbers && set.Least == numbers[0] && set.Greatest == numbers[^1]
            ? Disclosure.Of(Array.ConvertAll(numbers, number => references[number]))
            : null;
}
