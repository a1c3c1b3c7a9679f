using System.Diagnostics;

namespace Gateway.Tests.Record.Publish;

/// <summary>The checker in Go, built once: golang.org/x/mod/sumdb reads our log without a line of ours but the signature type.</summary>
internal static class GoChecker
{
    private static readonly Lazy<string> Built = new(Build);

    /// <summary>Checks a published log; with an older checkpoint that it goes on from that, and with a proof that it holds.</summary>
    public static (int Exit, string Says) Check(string directory, string key, params ReadOnlySpan<string> files) => Run(Built.Value, [directory, key, .. files]);

    private static string Build()
    {
        var binary = Path.Combine(Directory.CreateTempSubdirectory("checker-").FullName, "checker");
        var source = Path.Combine(AppContext.BaseDirectory, "checker", "main.go");
        var (exit, says) = Run("go", ["build", "-o", binary, source], ("GO111MODULE", "off"), ("GOPATH", "/usr/share/gocode"), ("GOCACHE", binary + ".cache"));
        return exit == 0 ? binary : throw new InvalidOperationException($"go could not build the checker: {says}");
    }

    private static (int Exit, string Says) Run(string program, IEnumerable<string> arguments, params ReadOnlySpan<(string Name, string Value)> settings)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, (output + error.Result).Trim());
    }
}
