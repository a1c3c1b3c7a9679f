using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Gateway.Record.Verify;

namespace Gateway.Tests.World;

/// <summary>The <c>demo</c> command as a process of its own, so that it can be killed, starved and measured from outside.</summary>
internal sealed class DemoProcess : IAsyncDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly StringBuilder _output = new();
    private Process _process = null!;
    private JsonObject _ready = null!;

    public static string GatewayDll => Path.Combine(AppContext.BaseDirectory, "Gateway.dll");

    public string Data => Path.Combine(_directory.Path, "data");

    public string LedgerFile => Path.Combine(Data, "ledger", "ledger.db");

    public int Id => _process.Id;

    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    public Uri Address => new(_ready["gateway"]!.GetValue<string>());

    /// <summary>Waits until a text has come through the pipe: it may come later than the file that says all is ready.</summary>
    public async Task HasPrintedAsync(string text)
    {
        var patience = Stopwatch.StartNew();
        while (!Output.Contains(text, StringComparison.Ordinal))
        {
            Assert.True(patience.Elapsed < TimeSpan.FromSeconds(30), $"`{text}` was not printed: {Output}");
            await Task.Delay(20);
        }
    }

    public static async Task<DemoProcess> StartAsync(int students)
    {
        var demo = new DemoProcess();
        await demo.LaunchAsync(students);
        return demo;
    }

    public async Task<HttpClient> ClientAsync(string id)
    {
        var client = _ready["clients"]!.AsArray().Single(known => known!["client_id"]!.GetValue<string>() == id)!;
        var http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(60) };
        http.DefaultRequestHeaders.Authorization = new("Bearer", await TestTokens.GetAsync(http, id, client["client_secret"]!.GetValue<string>()));
        return http;
    }

    /// <summary>As <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Starts again where the one before was killed, at the same address, which is in the log's name.</summary>
    public async Task RestartAsync(int students)
    {
        _process.Dispose();
        File.Delete(Path.Combine(_directory.Path, "ready.json"));
        await LaunchAsync(students, Address.Port);
    }

    /// <summary>As <c>kill</c> does: the process is asked to stop. Returns its exit code.</summary>
    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{Id}"]);
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        return _process.ExitCode;
    }

    public VerificationResult Verify() => LedgerVerifier.Verify(LedgerFile);

    /// <summary>Resident memory in MiB.</summary>
    public long ResidentMebibytes()
    {
        _process.Refresh();
        return _process.WorkingSet64 >> 20;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
        _directory.Dispose();
    }

    private async Task LaunchAsync(int students, int port = 0)
    {
        var ready = Path.Combine(_directory.Path, "ready.json");
        // A process that ignores SIGXFSZ gets an error for a file that may not grow, as it would from a full disk, instead of being killed.
        var command = $"trap '' XFSZ; exec dotnet '{GatewayDll}' demo --data '{Data}' --port {port} --students {students} --ready-file '{ready}'";
        var start = new ProcessStartInfo("bash", ["-c", command])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start)!;
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        var patience = Stopwatch.StartNew();
        while (!File.Exists(ready))
        {
            Assert.False(_process.HasExited, $"the demo ended before it was ready: {Output}");
            Assert.True(patience.Elapsed < TimeSpan.FromSeconds(90), $"the demo was not ready in time: {Output}");
            await Task.Delay(50);
        }

        _ready = JsonNode.Parse(await File.ReadAllTextAsync(ready))!.AsObject();
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
        {
            _output.AppendLine(line.Data);
        }
    }
}
