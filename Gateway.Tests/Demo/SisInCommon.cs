namespace Gateway.Tests.Demo;

/// <summary>The test classes that share one running sample SIS.</summary>
[CollectionDefinition]
public sealed class SisInCommon : ICollectionFixture<SisFixture>;
