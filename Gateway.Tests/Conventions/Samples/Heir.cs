namespace Gateway.Tests.Conventions.Samples;

internal sealed class Heir : Open;
