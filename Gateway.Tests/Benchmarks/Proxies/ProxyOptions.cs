namespace Gateway.Tests.Benchmarks.Proxies;

/// <summary>What is to be compared, and for how long.</summary>
internal sealed record ProxyOptions(
    double Seconds, int Rounds, string Agreement, IReadOnlyList<int> Limits, bool Single, IReadOnlyList<(string Name, string Program)> Others);
