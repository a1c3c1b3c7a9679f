using Gateway.Record;
using Gateway.Record.Store;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gateway.Tests.Record.Store;

public sealed class LedgerStartTests : IDisposable
{
    private readonly LedgerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_second_gateway_is_kept_out_of_the_directory()
    {
        await using (_folder.Open())
        {
            var fault = Assert.Throws<LedgerStartException>(() => _folder.Open());
            Assert.Contains("Another process", fault.Message, StringComparison.Ordinal);
        }

        await using var next = _folder.Open();
        Assert.Equal(0, (await next.AppendAsync(Some.Entry())).Index);
    }

    [Fact]
    public async Task Everything_is_for_the_owner_only()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");
        await using var ledger = _folder.Open();
        await ledger.AppendAsync(Some.Entry());

        Assert.False(OwnerOnly.IsOpenToOthers(_folder.Options.Directory));
        Assert.All(Directory.GetFiles(_folder.Options.Directory), file => Assert.False(OwnerOnly.IsOpenToOthers(file), file));
        Assert.Contains(_folder.Database + "-wal", Directory.GetFiles(_folder.Options.Directory));
    }

    [Theory]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.GroupWrite)]
    public async Task A_key_that_others_can_read_is_refused(UnixFileMode extra)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");
        await _folder.FillAsync(1);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder.Key, UnixFileMode.UserRead | extra);

        var fault = Assert.Throws<LedgerStartException>(() => _folder.Open());

        Assert.Contains("chmod 600", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_key_beside_a_log_is_not_made_anew()
    {
        await _folder.FillAsync(1);
        File.Delete(_folder.Key);

        Assert.Contains("missing", Assert.Throws<LedgerStartException>(() => _folder.Open()).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.Key));
    }

    [Fact]
    public async Task A_key_of_another_length_is_refused()
    {
        await _folder.FillAsync(1);
        await File.WriteAllBytesAsync(_folder.Key, new byte[31], TestContext.Current.CancellationToken);

        Assert.Throws<LedgerStartException>(() => _folder.Open());
    }

    [Fact]
    public async Task The_log_of_another_origin_is_refused()
    {
        await _folder.FillAsync(1);
        File.Delete(_folder.Anchor);
        var other = new LedgerOptions { Directory = _folder.Options.Directory, Origin = "elsewhere.example/ledger", Node = "north" };

        var fault = Assert.Throws<LedgerStartException>(() => SqliteLedger.Open(other, TimeProvider.System, NullLogger.Instance));

        Assert.Contains(LedgerFolder.Origin, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two\nlines")]
    public void An_origin_that_is_not_one_line_is_refused(string origin)
    {
        Directory.CreateDirectory(_folder.Options.Directory);
        var options = new LedgerOptions { Directory = _folder.Options.Directory, Origin = origin, Node = "north" };

        Assert.Throws<LedgerStartException>(() => SqliteLedger.Open(options, TimeProvider.System, NullLogger.Instance));
    }

    [Theory]
    [InlineData("UPDATE meta SET format = 3")]
    [InlineData("DROP TABLE meta")]
    [InlineData("DELETE FROM head")]
    [InlineData("UPDATE head SET root = zeroblob(32)")]
    [InlineData("UPDATE head SET frontier = x''")]
    [InlineData("UPDATE head SET size = size + 1")]
    [InlineData("DELETE FROM entry WHERE idx = 19")]
    [InlineData("DELETE FROM entry WHERE idx = 9")]
    [InlineData("UPDATE entry SET body = replace(body, 'Lakeshore Learning', 'Nobody') WHERE idx = 9")]
    [InlineData("UPDATE entry SET body = NULL WHERE idx = 9")]
    [InlineData("UPDATE entry SET hash = zeroblob(32) WHERE idx = 9")]
    [InlineData("UPDATE entry SET root = zeroblob(32) WHERE idx = 19")]
    [InlineData("UPDATE entry SET record_set = NULL WHERE idx = 9")]
    [InlineData("DELETE FROM record_set WHERE id = 5")]
    [InlineData("DELETE FROM reference WHERE id = 5")]
    [InlineData("UPDATE reference SET ref = zeroblob(16) WHERE id = 5")]
    [InlineData("INSERT INTO reference VALUES (99, zeroblob(16))")]
    [InlineData("INSERT INTO entry SELECT 20, leaf, nonce, body, hash, root, record_set FROM entry WHERE idx = 19")]
    public async Task A_log_whose_end_is_damaged_is_not_continued(string damage)
    {
        await _folder.FillAsync(20);
        Assert.NotEqual(int.MinValue, _folder.Edit(damage));

        Assert.Throws<LedgerStartException>(() => _folder.Open());

        // And the directory is free again.
        using var free = LedgerLock.Take(LedgerPlace.Of(_folder.Options));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused()
    {
        await _folder.FillAsync(1);
        await File.WriteAllBytesAsync(_folder.Database, new byte[8192], TestContext.Current.CancellationToken);

        Assert.Throws<LedgerStartException>(() => _folder.Open());
    }
}
