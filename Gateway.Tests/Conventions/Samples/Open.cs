namespace Gateway.Tests.Conventions.Samples;

/// <summary>A class left open, which an analyzer would report were it not inherited.</summary>
internal class Open;
