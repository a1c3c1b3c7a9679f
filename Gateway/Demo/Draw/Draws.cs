using System.Collections.Immutable;

namespace Gateway.Demo.Draw;

/// <summary>
/// A stream of pseudo-random numbers (SplitMix64). Each subject has a stream of its own, named by seed, purpose and number,
/// so that one more draw for a subject moves nothing else.
/// </summary>
internal sealed class Draws
{
    private ulong _state;

    private Draws(ulong state) => _state = state;

    public static Draws For(int seed, string purpose, int number) =>
        new(Mixing.Mix(unchecked(Mixing.Name(purpose) ^ Mixing.Mix(((ulong)(uint)seed << 32) | (uint)number))));

    public ulong Next()
    {
        unchecked
        {
            _state += Mixing.Golden;
            return Mixing.Mix(_state);
        }
    }

    public int Below(int bound) => (int)(Next() % (ulong)bound);

    public int Between(int low, int high) => low + Below(high - low + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(ImmutableArray<T> choices) => choices[Below(choices.Length)];

    public string Digits(int count) =>
        string.Create(count, this, static (text, draws) =>
        {
            foreach (ref var digit in text)
            {
                digit = (char)('0' + draws.Below(10));
            }
        });

    public DateOnly Date(int firstYear, int lastYear) =>
        new DateOnly(Between(firstYear, lastYear), 1, 1).AddDays(Below(365));
}
