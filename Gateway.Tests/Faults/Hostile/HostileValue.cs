using System.Collections.Immutable;

namespace Gateway.Tests.Faults.Hostile;

/// <summary>One of the things that a SIS can do in one respect.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Soundness">What may come of it.</param>
/// <param name="Codes">With which codes an answer may be closed or cut off for it.</param>
internal sealed record HostileValue(string Name, Soundness Soundness, ImmutableArray<string> Codes)
{
    public static HostileValue Sound(string name) => new(name, Soundness.Sound, []);

    public static HostileValue Open(string name, params string[] codes) => new(name, Soundness.Open, [.. codes]);

    public static HostileValue Broken(string name, params string[] codes) => new(name, Soundness.Broken, [.. codes]);
}
