namespace Gateway.Tests.Benchmarks.Documents;

/// <summary>Made-up values, the same at every run.</summary>
internal sealed class Draws(int seed)
{
    private readonly Random _random = new(seed);

    public bool OneIn(int times) => _random.Next(times) == 0;

    public int Below(int end) => _random.Next(end);

    public string Of(ReadOnlySpan<string> values) => values[_random.Next(values.Length)];

    public string Guid()
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes).ToString();
    }

    public string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + _random.Next(10))));

    public string Date(int firstYear, int lastYear) =>
        new DateOnly(_random.Next(firstYear, lastYear + 1), _random.Next(1, 13), _random.Next(1, 29)).ToString("yyyy-MM-dd", null);
}
