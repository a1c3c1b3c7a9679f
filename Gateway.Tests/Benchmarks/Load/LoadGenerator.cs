using System.Diagnostics;
using System.Text.Json;

namespace Gateway.Tests.Benchmarks.Load;

/// <summary>
/// A process that asks, on a processor of its own. It lives as long as the comparison, so that its own code is compiled when it counts.
/// Targets go in by its standard input, reports come out of its standard output, as JSON, one a line.
/// </summary>
internal sealed class LoadGenerator : IDisposable
{
    private readonly Process _process;

    public LoadGenerator(int cpu)
    {
        var start = new ProcessStartInfo("taskset", ["-c", $"{cpu}", "dotnet", typeof(LoadGenerator).Assembly.Location, "part", "load"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        // One thread that both waits and works is the cheapest.
        start.Environment["DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS"] = "1";
        _process = Process.Start(start)!;
    }

    public async Task<LoadReport> RunAsync(LoadTarget target)
    {
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(target));
        var line = await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("the load generator has ended");
        return JsonSerializer.Deserialize<LoadReport>(line)!;
    }

    /// <summary>The other end.</summary>
    public static async Task ServeAsync()
    {
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var report = await new LoadRun(JsonSerializer.Deserialize<LoadTarget>(line)!).RunAsync();
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(report));
        }
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
