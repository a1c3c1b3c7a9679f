using System.Diagnostics;
using Gateway.Record.Verify;

namespace Gateway.Tests.Record.Verify;

public sealed class LedgerVerifierTests : IDisposable
{
    private readonly LedgerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_empty_ledger_is_intact()
    {
        await _folder.FillAsync(0);

        var result = _folder.Verify();

        Assert.True(result.Intact, result.Finding);
        Assert.Equal("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", result.Root);
    }

    [Fact]
    public void A_missing_file_is_a_finding_and_is_not_made()
    {
        Directory.CreateDirectory(_folder.Options.Directory);

        var result = _folder.Verify();

        Assert.False(result.Intact);
        Assert.Contains("no ledger", result.Finding, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.Database));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(10, 7)]
    [InlineData(8192, 7)]
    [InlineData(100_000, 255)]
    public async Task A_file_that_is_no_database_is_a_finding(int size, byte value)
    {
        Directory.CreateDirectory(_folder.Options.Directory);
        await File.WriteAllBytesAsync(_folder.Database, [.. Enumerable.Repeat(value, size)], TestContext.Current.CancellationToken);

        Assert.False(_folder.Verify().Intact);
    }

    [Theory]
    [InlineData("DROP TABLE entry")]
    [InlineData("DROP TABLE head")]
    [InlineData("DROP TABLE record_set")]
    [InlineData("DROP TABLE reference")]
    [InlineData("DROP INDEX entry_by_set")]
    [InlineData("ALTER TABLE entry RENAME COLUMN leaf TO blatt")]
    [InlineData("DROP TABLE head; CREATE TABLE head (id, size, root, frontier); INSERT INTO head VALUES (1, 'many', NULL, 3.5)")]
    [InlineData("DROP TABLE head; CREATE TABLE head (id, size, root, frontier); INSERT INTO head VALUES (1, NULL, NULL, NULL)")]
    [InlineData("DROP TABLE entry; CREATE TABLE entry (idx, leaf, nonce, body, hash, root, record_set); INSERT INTO entry VALUES ('a', 1, 2.5, x'ff', 'b', NULL, 'c')")]
    [InlineData("DROP TABLE entry; CREATE TABLE entry (idx, leaf, nonce, body, hash, root, record_set); INSERT INTO entry VALUES (0, 1, 2.5, x'ff', 'b', NULL, 2.5)")]
    public async Task Other_tables_are_a_finding(string edit)
    {
        await _folder.FillAsync(5);

        _folder.Edit(edit);

        Assert.False(_folder.Verify().Intact);
    }

    [Fact]
    public async Task Bytes_overwritten_anywhere_in_the_file_never_make_it_throw()
    {
        await _folder.FillAsync(200);
        var sound = await File.ReadAllBytesAsync(_folder.Database, TestContext.Current.CancellationToken);
        var random = new Random(20260903);
        var found = 0;
        for (var round = 0; round < 60; round++)
        {
            var broken = sound.ToArray();
            random.NextBytes(broken.AsSpan(random.Next(broken.Length - 64), 64));
            await File.WriteAllBytesAsync(_folder.Database, broken, TestContext.Current.CancellationToken);
            found += _folder.Verify().Intact ? 0 : 1;
        }

        // What falls on free space changes no entry, nor does what falls on the index that keeps a reference from being written twice; most
        // of the file is entries.
        Assert.InRange(found, 36, 60);
    }

    [Fact]
    public async Task An_anchor_elsewhere_is_compared_when_it_is_named()
    {
        await _folder.FillAsync(5);
        var elsewhere = Path.Combine(_folder.Options.Directory, "kept");
        await File.WriteAllTextAsync(
            elsewhere, $"{LedgerFolder.Origin}\n6\n{_folder.Verify().Root}\n", TestContext.Current.CancellationToken);

        Assert.True(_folder.Verify().Intact);
        Assert.Equal(5, LedgerVerifier.Verify(_folder.Database, elsewhere).FirstBadIndex);
    }

    [Fact]
    public async Task It_verifies_beside_a_running_writer()
    {
        using var enough = new CancellationTokenSource();
        await using var ledger = _folder.Open();
        await LedgerFolder.AppendAsync(ledger, 100);
        var load = Task.Run(
            async () =>
            {
                while (!enough.IsCancellationRequested)
                    await LedgerFolder.AppendAsync(ledger, 50);
            },
            TestContext.Current.CancellationToken);

        for (var round = 0; round < 10; round++)
        {
            var result = _folder.Verify();
            Assert.True(result.Intact, result.Finding);
            Assert.InRange(result.Entries, 100, long.MaxValue);
        }

        await enough.CancelAsync();
        await load;
    }

    [Fact]
    public async Task It_reads_what_only_the_write_ahead_log_has_and_writes_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Copies with cp.");
        await using var ledger = _folder.Open();
        await LedgerFolder.AppendAsync(ledger, 10);
        var crashed = Path.Combine(_folder.Options.Directory, "crashed");
        Directory.CreateDirectory(crashed);
        using (var copy = Process.Start("cp", [_folder.Database, _folder.Database + "-wal", crashed]))
            await copy.WaitForExitAsync(TestContext.Current.CancellationToken);
        var database = Path.Combine(crashed, "ledger.db");
        var before = (await BytesAsync(database), await BytesAsync(database + "-wal"));

        var result = LedgerVerifier.Verify(database);

        Assert.True(result.Intact, result.Finding);
        Assert.Equal(10, result.Entries);
        Assert.Equal(before.Item1, await BytesAsync(database));
        Assert.Equal(before.Item2, await BytesAsync(database + "-wal"));
    }

    [Fact]
    public async Task Progress_ends_with_all_entries()
    {
        await _folder.FillAsync(2_500);
        var reports = new Reports();

        LedgerVerifier.Verify(_folder.Database, progress: reports);

        Assert.Equal([2_048, 2_500], reports.Values);
    }

    private static Task<byte[]> BytesAsync(string path) => File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);

    private sealed class Reports : IProgress<long>
    {
        public List<long> Values { get; } = [];

        public void Report(long value) => Values.Add(value);
    }
}
