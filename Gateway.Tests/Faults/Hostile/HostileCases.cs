using System.Collections.Immutable;

namespace Gateway.Tests.Faults.Hostile;

/// <summary>
/// Draws cases so that each two values of any two factors meet in one of them. In most of these one thing hides another, as a status does
/// whatever is wrong with the body. So all that can be understood is drawn once more among itself, and each value that cannot with nothing
/// else amiss.
/// </summary>
internal sealed class HostileCases(int seed)
{
    private const int Alone = 4;

    private static readonly ImmutableArray<int> Factors = [.. Enumerable.Range(0, HostileFactors.Names.Length)];

    private readonly Random _random = new(seed);

    /// <param name="more">How many are drawn by chance beyond those.</param>
    public IReadOnlyList<HostileCase> Draw(int more) =>
    [
        HostileCase.Ordinary,
        .. Pairs(_ => true),
        .. Pairs(value => value.Soundness == Soundness.Sound),
        .. Factors.SelectMany(factor => Chosen(factor, value => value.Soundness != Soundness.Sound)).SelectMany(amiss => Enumerable.Repeat(amiss, Alone)).Select(With),
        .. Enumerable.Range(0, more).Select(_ => ByChance()),
    ];

    private static ImmutableArray<HostileValue> Values(int factor) => HostileFactors.Values[HostileFactors.Names[factor]];

    private static IEnumerable<(int Factor, int Value)> Chosen(int factor, Predicate<HostileValue> isAllowed) =>
        Enumerable.Range(0, Values(factor).Length).Where(value => isAllowed(Values(factor)[value])).Select(value => (factor, value));

    private HostileCase ByChance() =>
        new([.. Factors.Select(factor => _random.Next(4) == 0 ? _random.Next(Values(factor).Length) : 0)]);

    private HostileCase With((int Factor, int Value) amiss) =>
        new([.. Factors.Select(factor => factor == amiss.Factor ? amiss.Value : Any(Chosen(factor, value => value.Soundness == Soundness.Sound)))]);

    private int Any(IEnumerable<(int Factor, int Value)> values) => _random.GetItems(values.ToArray(), 1)[0].Value;

    private IEnumerable<HostileCase> Pairs(Predicate<HostileValue> isAllowed)
    {
        var values = Factors.Select(factor => Chosen(factor, isAllowed).ToArray()).ToArray();
        var left = new HashSet<(int, int, int, int)>(
            from one in Factors from two in Factors where one < two from a in values[one] from b in values[two] select (one, a.Value, two, b.Value));
        foreach (var (one, a, two, b) in left.ToArray().Where(left.Contains))
        {
            var choice = new Dictionary<int, int> { [one] = a, [two] = b };
            foreach (var factor in Factors.Where(factor => factor != one && factor != two).OrderBy(_ => _random.Next()))
            {
                choice[factor] = Best(factor, [.. values[factor].Select(value => value.Value)], choice, left);
            }

            left.ExceptWith(from x in choice from y in choice where x.Key < y.Key select (x.Key, x.Value, y.Key, y.Value));
            yield return new([.. Factors.Select(factor => choice[factor])]);
        }
    }

    /// <summary>The value that makes the most pairs which are yet to be drawn; of equals any.</summary>
    private int Best(int factor, int[] values, Dictionary<int, int> choice, HashSet<(int, int, int, int)> left)
    {
        var (best, most, first) = (0, -1, _random.Next(values.Length));
        for (var i = 0; i < values.Length; i++)
        {
            var value = values[(first + i) % values.Length];
            var pairs = 0;
            foreach (var (other, set) in choice)
            {
                pairs += left.Contains(other < factor ? (other, set, factor, value) : (factor, value, other, set)) ? 1 : 0;
            }

            (best, most) = pairs > most ? (value, pairs) : (best, most);
        }

        return best;
    }
}
