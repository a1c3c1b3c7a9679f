namespace Gateway.Tests.Conventions.Samples;

internal sealed class SampleManager;
