namespace Gateway.Demo;

/// <summary>What a running demonstration consists of.</summary>
internal sealed record DemoWorld(Uri Gateway, Uri Sis, string Data, IReadOnlyList<DemoClient> Clients);
