using System.Collections.Immutable;

namespace Gateway.Tests.Faults.Hostile;

/// <summary>One answer of a hostile SIS: what it does in each respect.</summary>
/// <param name="Choice">The number of the value, factor by factor.</param>
internal sealed record HostileCase(ImmutableArray<int> Choice)
{
    /// <summary>What an ordinary SIS sends.</summary>
    public static HostileCase Ordinary { get; } = new([.. HostileFactors.Names.Select(_ => 0)]);

    public Soundness Soundness => Values.Max(value => value.Soundness);

    /// <summary>With which codes it may be closed.</summary>
    public ImmutableHashSet<string> Codes => [.. Values.SelectMany(value => value.Codes)];

    private IEnumerable<HostileValue> Values => HostileFactors.Names.Select((name, i) => HostileFactors.Values[name][Choice[i]]);

    /// <summary>What it does in one respect.</summary>
    public string this[string factor] => HostileFactors.Values[factor][Choice[HostileFactors.Names.IndexOf(factor)]].Name;

    /// <summary>The same with one thing as an ordinary SIS does it.</summary>
    public IEnumerable<HostileCase> Simpler() =>
        Enumerable.Range(0, Choice.Length).Where(i => Choice[i] != 0).Select(i => new HostileCase(Choice.SetItem(i, 0)));

    /// <summary>What is out of the ordinary.</summary>
    public override string ToString()
    {
        var factors = HostileFactors.Names.Where((_, i) => Choice[i] != 0).Select(name => $"{name}: {this[name]}");
        return string.Join("; ", factors.DefaultIfEmpty("nothing out of the ordinary"));
    }
}
