using Gateway.Record.Layout;

namespace Gateway.Record.Store;

/// <summary>
/// The numbers that the committed log has given: to references, in the order in which they first appeared, and to sets. For the writer's
/// thread. What a batch adds is held apart, in a <see cref="NumberingDraft"/>, until its commit has returned.
/// </summary>
internal sealed class Numbering
{
    private readonly Dictionary<UInt128, int> _numbers;
    private readonly RecentSets _recent = new();

    /// <param name="references">The references of the log, each at its number.</param>
    /// <param name="sets">Number of sets in the log.</param>
    /// <exception cref="ArgumentException">A reference is there twice.</exception>
    public Numbering(UInt128[] references, long sets)
    {
        _numbers = new(references.Length);
        foreach (var reference in references)
            _numbers.Add(reference, _numbers.Count);
        Sets = sets;
    }

    /// <summary>Number of references, and the number of the next.</summary>
    public int References => _numbers.Count;

    /// <summary>Number of sets, and the number of the next.</summary>
    public long Sets { get; private set; }

    public int? NumberOf(UInt128 reference) => _numbers.TryGetValue(reference, out var number) ? number : null;

    /// <summary>A set that was stored not long ago; null for all others, which are then stored again.</summary>
    public StoredSet? Recent(string digest) => _recent.Find(digest);

    /// <summary>After the commit, and only then.</summary>
    public void Accept(NumberingDraft draft)
    {
        foreach (var reference in draft.References)
            _numbers.Add(reference, _numbers.Count);
        Sets += draft.Sets.Count;
        foreach (var (digest, set) in draft.ByDigest)
            _recent.Keep(digest, set);
    }
}
