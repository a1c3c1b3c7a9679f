using Gateway.Tests.Benchmarks.Load;

namespace Gateway.Tests.Benchmarks.Proxies;

/// <summary>Starts parts of the comparison: this program again, or the gateway.</summary>
internal sealed class Part(string folder)
{
    private const int ProxyCpu = 0;
    private const int LoadCpu = 1;

    private static readonly string Self = typeof(Part).Assembly.Location;

    public Child Upstream(int port) => Child.Start(LoadCpu, Log("upstream"), ["dotnet", Self, "part", "upstream", $"{port}"]);

    public Child PassThrough(int port, int upstream) =>
        Child.Start(ProxyCpu, Log("pass"), ["dotnet", Self, "part", "pass", $"{port}", $"{upstream}"]);

    public Child PassThroughRedactor(int port, int upstream, string agreement) =>
        Child.Start(ProxyCpu, Log("redact"), ["dotnet", Self, "part", "redact", $"{port}", $"{upstream}", agreement]);

    public Child Gateway(string name, string program, params string[] arguments) =>
        Child.Start(ProxyCpu, Log(name), ["dotnet", program, .. arguments]);

    public static LoadGenerator Load() => new(LoadCpu);

    public string Log(string name) => Path.Combine(folder, name + ".log");
}
