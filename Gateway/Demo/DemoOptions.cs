namespace Gateway.Demo;

/// <summary>What the command line says about a demonstration.</summary>
internal sealed record DemoOptions(string Data, int Port, int Students, int Seed, string? ReadyFile);
