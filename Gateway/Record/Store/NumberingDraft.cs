using Gateway.Record.Layout;

namespace Gateway.Record.Store;

/// <summary>What one batch adds to a <see cref="Numbering"/>. Thrown away with a batch that fails.</summary>
internal sealed class NumberingDraft(Numbering committed)
{
    private readonly Dictionary<UInt128, int> _numbers = [];

    /// <summary>Number of the first of <see cref="References"/>.</summary>
    public int FirstReference { get; } = committed.References;

    /// <summary>The references that the log did not know, in the order of their numbers.</summary>
    public List<UInt128> References { get; } = [];

    /// <summary>The sets to be stored.</summary>
    public List<StoredSet> Sets { get; } = [];

    /// <summary>The same by the digests that the entries state.</summary>
    public Dictionary<string, StoredSet> ByDigest { get; } = [];

    /// <summary>The set of an entry's records; null when it has none. Sets with the same digest are the same set.</summary>
    public StoredSet? SetOf(Pending pending)
    {
        if (pending.Body.Disclosed is not { Digest: var digest })
            return null;
        if ((committed.Recent(digest) ?? ByDigest.GetValueOrDefault(digest)) is { } known)
            return known;
        var numbers = Array.ConvertAll(pending.References, NumberOf);
        numbers.AsSpan().Sort();
        var distinct = numbers.AsSpan(0, Distinct(numbers));
        var set = new StoredSet(committed.Sets + Sets.Count, distinct[0], distinct[^1], RecordSet.Encode(distinct));
        Sets.Add(set);
        return ByDigest[digest] = set;
    }

    private int NumberOf(UInt128 reference)
    {
        if ((committed.NumberOf(reference) ?? (_numbers.TryGetValue(reference, out var given) ? given : null)) is { } known)
            return known;
        var number = checked(FirstReference + References.Count);
        References.Add(reference);
        return _numbers[reference] = number;
    }

    /// <summary>Moves the numbers that are not there yet to the front, and tells how many they are.</summary>
    private static int Distinct(int[] sorted)
    {
        var count = 0;
        foreach (var number in sorted)
        {
            if (count == 0 || sorted[count - 1] != number)
                sorted[count++] = number;
        }

        return count;
    }
}
