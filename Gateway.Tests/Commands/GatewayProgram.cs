using System.Diagnostics;

namespace Gateway.Tests.Commands;

/// <summary>Runs the built program as a process of its own: what it prints, and where to, is what is tested.</summary>
internal static class GatewayProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static Task<Ran> RunAsync(string directory, params string[] arguments) => RunAsync(directory, "", arguments);

    public static async Task<Ran> RunAsync(string directory, string input, string[] arguments)
    {
        using var process = Process.Start(Start(directory, arguments))!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.StandardInput.WriteAsync(input.AsMemory(), patience.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(patience.Token);
            return new(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }

    private static ProcessStartInfo Start(string directory, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Gateway.dll"), .. arguments])
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Settings of whoever runs the tests are not those of the test.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("Gateway__", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        return start;
    }
}
