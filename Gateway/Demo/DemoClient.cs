namespace Gateway.Demo;

/// <summary>A sample client, with the one copy of its secret.</summary>
internal sealed record DemoClient(string Agreement, string Id, string Secret);
