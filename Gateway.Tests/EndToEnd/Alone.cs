namespace Gateway.Tests.EndToEnd;

/// <summary>Tests that run while no other does.</summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class Alone;
