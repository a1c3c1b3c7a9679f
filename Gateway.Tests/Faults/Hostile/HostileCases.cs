using System.Collections.Immutable;

namespace Gateway.Tests.Faults.Hostile;

/// <summary>
/// Draws cases so that each two values of any two factors meet in one of them. Once more for the factors of the body alone, and for all
/// that can be understood alone: in most of the first a status or a type has the answer closed before its body is looked at.
/// </summary>
internal sealed class HostileCases(int seed)
{
    private static readonly ImmutableArray<int> Factors = [.. Enumerable.Range(0, HostileFactors.Names.Length)];

    private readonly Random _random = new(seed);

    /// <param name="more">How many are drawn by chance beyond those.</param>
    public IReadOnlyList<HostileCase> Draw(int more) =>
    [
        HostileCase.Ordinary,
        .. Pairs(Factors, _ => true),
        .. Pairs([.. HostileFactors.OfTheBody.Select(name => HostileFactors.Names.IndexOf(name))], _ => true),
        .. Pairs(Factors, value => value.Soundness != Soundness.Broken),
        .. Enumerable.Range(0, more).Select(_ => ByChance()),
    ];

    private static ImmutableArray<HostileValue> Values(int factor) => HostileFactors.Values[HostileFactors.Names[factor]];

    private HostileCase ByChance() =>
        new([.. Factors.Select(factor => _random.Next(4) == 0 ? _random.Next(Values(factor).Length) : 0)]);

    private IEnumerable<HostileCase> Pairs(ImmutableArray<int> factors, Predicate<HostileValue> isAllowed)
    {
        var values = factors.ToDictionary(factor => factor, factor => Enumerable.Range(0, Values(factor).Length).Where(value => isAllowed(Values(factor)[value])).ToArray());
        var left = new HashSet<(int, int, int, int)>(from one in factors from two in factors where one < two from a in values[one] from b in values[two] select (one, a, two, b));
        foreach (var (one, a, two, b) in left.ToArray().Where(left.Contains))
        {
            var choice = new Dictionary<int, int> { [one] = a, [two] = b };
            foreach (var factor in factors.Where(factor => factor != one && factor != two).OrderBy(_ => _random.Next()))
            {
                choice[factor] = Best(factor, values[factor], choice, left);
            }

            left.ExceptWith(from x in choice from y in choice where x.Key < y.Key select (x.Key, x.Value, y.Key, y.Value));
            yield return new([.. Factors.Select(factor => choice.GetValueOrDefault(factor))]);
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
