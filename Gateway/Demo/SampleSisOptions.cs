namespace Gateway.Demo;

/// <summary>What the sample SIS holds and where it listens.</summary>
internal sealed record SampleSisOptions
{
    public int Students { get; init; } = 5000;

    /// <summary>Draws everything public: people, names, ids, order, timestamps, classes.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Draws everything protected. Two worlds that differ only here are twins.</summary>
    public int ProtectedSeed { get; init; } = 1;

    /// <summary>A port on the loopback address; 0 takes any that is free.</summary>
    public int Port { get; init; }
}
