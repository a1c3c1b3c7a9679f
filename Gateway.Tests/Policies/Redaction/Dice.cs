namespace Gateway.Tests.Redaction;

/// <summary>Random choices that cost next to nothing and are the same for the same seed: SplitMix64 (Steele, Lea and Flood, 2014).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }

    /// <summary>At least 0 and less than the bound.</summary>
    public int Below(int bound) => (int)(Next() % (ulong)bound);

    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool OneIn(int count) => Below(count) == 0;

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>Each with a chance of one in two, in any order.</summary>
    public List<T> Some<T>(IEnumerable<T> choices)
    {
        List<T> some = [.. choices.Where(_ => OneIn(2))];
        for (var i = some.Count - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (some[i], some[other]) = (some[other], some[i]);
        }

        return some;
    }
}
