using System.Diagnostics;
using System.Globalization;

namespace Gateway.Tests.Benchmarks.Proxies;

/// <summary>A process of its own, bound to one processor. What it prints goes into a file.</summary>
internal sealed class Child : IDisposable
{
    private const double TicksASecond = 100;

    private readonly Process _process;

    private Child(Process process) => _process = process;

    /// <summary>Processor time so far, user and system, of all its threads.</summary>
    public double CpuSeconds
    {
        get
        {
            // The name, in brackets, may hold anything; the numbers stand behind it. See proc(5).
            var stat = File.ReadAllText($"/proc/{_process.Id}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return (Number(fields[11]) + Number(fields[12])) / TicksASecond;
        }
    }

    /// <summary>Resident memory in MB.</summary>
    public double Resident => Status("VmRSS");

    /// <summary>The most resident memory in MB since <see cref="ForgetPeak"/>.</summary>
    public double Peak => Status("VmHWM");

    /// <param name="cpu">The processor it may use.</param>
    /// <param name="log">Where its output goes.</param>
    /// <param name="command">Program and arguments.</param>
    /// <param name="environment">On top of this process's own.</param>
    public static Child Start(int cpu, string log, IEnumerable<string> command, params (string Name, string Value)[] environment)
    {
        // The shell and taskset give way to the program, so the id of the process stays.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec taskset -c \"$@\" >\"$0\" 2>&1", log, $"{cpu}", .. command]);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new(Process.Start(start)!);
    }

    public void ForgetPeak() => File.WriteAllText($"/proc/{_process.Id}/clear_refs", "5");

    /// <summary>Waits until it has ended.</summary>
    public Task EndAsync() => _process.WaitForExitAsync();

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private double Status(string name)
    {
        var line = File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith(name, StringComparison.Ordinal));
        return Number(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2]) / 1024;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
