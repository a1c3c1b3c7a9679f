using System.Diagnostics;
using Gateway.Record;
using Gateway.Record.Store;
using Gateway.Record.Verify;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gateway.Tests.Benchmarks.Ledgers;

/// <summary>Durable appends by so many who wait for their receipts, beside a bare store in transactions of as many rows; and what it takes to verify them.</summary>
internal static class LedgerRun
{
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(1.5);

    public static async Task RunAsync(int turns)
    {
        var directory = Directory.CreateTempSubdirectory("ledger-benchmark-").FullName;
        var options = new LedgerOptions { Directory = Path.Combine(directory, "ledger"), Origin = "benchmark.example/ledger", Node = "one", Patience = TimeSpan.FromMinutes(1) };
        Console.WriteLine($"{"waiting",8} {"bare rows/s",14} {"entries/s",12} {"ratio",8}   median of {turns} turns");
        await using (var ledger = SqliteLedger.Open(options, TimeProvider.System, NullLogger.Instance))
        {
            using var bare = new BareStore(Path.Combine(directory, "bare.db"));
            foreach (var waiting in new[] { 1, 8, 128, 512 })
            {
                await CompareAsync(ledger, bare, waiting, turns);
            }
        }

        Verify(options);
        Directory.Delete(directory, recursive: true);
    }

    private static async Task CompareAsync(SqliteLedger ledger, BareStore bare, int waiting, int turns)
    {
        var pairs = new List<(double Bare, double Ledger)>();
        for (var turn = 0; turn < turns; turn++)
        {
            pairs.Add((bare.Append(waiting, Turn), await AppendAsync(ledger, waiting)));
        }

        var (rows, entries) = (Median(pairs.Select(pair => pair.Bare)), Median(pairs.Select(pair => pair.Ledger)));
        Console.WriteLine($"{waiting,8} {rows,14:0} {entries,12:0} {Median(pairs.Select(pair => pair.Ledger / pair.Bare)),8:0.00}");
    }

    private static async Task<double> AppendAsync(SqliteLedger ledger, int waiting)
    {
        var (watch, entries) = (Stopwatch.StartNew(), 0L);
        await Task.WhenAll(Enumerable.Range(0, waiting).Select(one => Task.Run(async () =>
        {
            while (watch.Elapsed < Turn)
            {
                await ledger.RecordAsync(SampleEntry.Of(one), CancellationToken.None);
                Interlocked.Increment(ref entries);
            }
        })));
        return entries / watch.Elapsed.TotalSeconds;
    }

    private static void Verify(LedgerOptions options)
    {
        var (watch, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var result = LedgerVerifier.Verify(Path.Combine(options.Directory, "ledger.db"));
        var (elapsed, used) = (watch.Elapsed, Environment.CpuUsage.TotalTime - cpu);
        Console.WriteLine($"\n{result.Finding} {result.Entries / elapsed.TotalSeconds:0} a second, {result.Entries / used.TotalSeconds:0} for each second of a core");
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);
}
