using System.Collections.Concurrent;
using System.Diagnostics;
using Gateway.Record.Store;
using Gateway.Record.Verify;

namespace Gateway.Tests.Record.Store;

/// <summary>What is on the disk in the middle of things is a log that verifies, and has every entry that has a receipt.</summary>
public sealed class LedgerCrashTests : IDisposable
{
    private readonly LedgerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_receipt_from_before_a_copy_is_in_the_copy()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Copies with cp.");
        var receipts = new ConcurrentBag<long>();
        using var enough = new CancellationTokenSource();
        await using var ledger = _folder.Open();
        var load = Task.WhenAll(Enumerable.Range(0, 8).Select(_ => LoadAsync(ledger, receipts, enough.Token)));

        for (var round = 0; round < 5; round++)
        {
            var before = receipts.Count;
            while (receipts.Count < before + 20)
                await Task.Delay(10, TestContext.Current.CancellationToken);
            var (highest, copy) = CopyUnderLoad(receipts, round);
            var result = LedgerVerifier.Verify(copy);

            Assert.True(result.Intact, result.Finding);
            Assert.InRange(result.Entries, highest + 1, long.MaxValue);
            Assert.True(highest > 0);
        }

        await enough.CancelAsync();
        await load;
    }

    [Fact]
    public async Task A_ledger_opens_on_what_a_crash_left_and_goes_on()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Copies with cp.");
        await using var ledger = _folder.Open();
        await LedgerFolder.AppendAsync(ledger, 10);
        var (_, copy) = CopyUnderLoad([9], 0);
        Copy(_folder.Key, Path.GetDirectoryName(copy)!);
        Assert.True(new FileInfo(copy + "-wal").Length > 0);

        await using var next = SqliteLedger.Open(
            LedgerFolder.At(Path.GetDirectoryName(copy)!), TimeProvider.System, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);

        Assert.Equal(10, (await next.AppendAsync(Some.Entry())).Index);
        Assert.Equal(11, LedgerVerifier.Verify(copy).Entries);
    }

    private static async Task LoadAsync(SqliteLedger ledger, ConcurrentBag<long> receipts, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
            receipts.Add((await ledger.AppendAsync(Some.Entry())).Index);
    }

    /// <summary>A reader's transaction keeps the write-ahead log from starting over between the two copies; nothing else is held up.</summary>
    private (long Highest, string Copy) CopyUnderLoad(IEnumerable<long> receipts, int round)
    {
        var directory = Path.Combine(_folder.Options.Directory, $"copy-{round}");
        Directory.CreateDirectory(directory);
        using var reader = _folder.Connect();
        using var snapshot = reader.BeginTransaction(deferred: true);
        using var read = reader.CreateCommand();
        read.CommandText = "SELECT size FROM head";
        read.ExecuteScalar();

        var highest = receipts.Max();
        Copy(_folder.Database, directory);
        Copy(_folder.Database + "-wal", directory);
        return (highest, Path.Combine(directory, "ledger.db"));
    }

    /// <summary>In another process: to close a file here would take this process's locks off it.</summary>
    private static void Copy(string file, string directory)
    {
        using var copy = Process.Start("cp", ["-p", file, directory]);
        copy.WaitForExit();
        Assert.Equal(0, copy.ExitCode);
    }
}
