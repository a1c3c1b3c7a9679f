using Gateway.Record;
using Gateway.Record.Layout;
using Gateway.Record.Store;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gateway.Tests.Record.Store;

public sealed class RestoredBackupTests : IDisposable
{
    private readonly LedgerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_ledger_behind_its_anchor_may_be_read_and_not_appended_to()
    {
        await RestoreOlderCopyAsync();

        var fault = Assert.Throws<RestoredBackupException>(() => _folder.Open());

        Assert.Contains("audit new-epoch", fault.Message, StringComparison.Ordinal);
        using var reader = LedgerReader.Open(_folder.Database);
        Assert.Equal(5, reader.Read(EntryFilter.All).Count());
        var result = _folder.Verify();
        Assert.False(result.Intact);
        Assert.Equal(5, result.FirstBadIndex);
        Assert.Equal("Entries 5 to 7 are missing: the log had 8 when it was anchored.", result.Finding);
    }

    [Fact]
    public async Task A_ledger_with_another_history_may_not_be_appended_to()
    {
        await _folder.FillAsync(5);
        var anchor = await File.ReadAllTextAsync(_folder.Anchor, TestContext.Current.CancellationToken);
        Directory.Delete(_folder.Options.Directory, recursive: true);
        await _folder.FillAsync(9);
        await File.WriteAllTextAsync(_folder.Anchor, anchor, TestContext.Current.CancellationToken);

        Assert.Throws<RestoredBackupException>(() => _folder.Open());
        Assert.Equal(4, _folder.Verify().FirstBadIndex);
    }

    [Fact]
    public async Task An_anchor_without_a_ledger_makes_no_new_ledger()
    {
        await _folder.FillAsync(5);
        File.Delete(_folder.Database);

        Assert.Throws<RestoredBackupException>(() => _folder.Open());
        Assert.False(File.Exists(_folder.Database));
    }

    [Fact]
    public async Task An_anchor_that_cannot_be_read_is_not_passed_over()
    {
        await _folder.FillAsync(5);
        await File.WriteAllTextAsync(_folder.Anchor, "", TestContext.Current.CancellationToken);

        Assert.Throws<LedgerStartException>(() => _folder.Open());
        Assert.False(_folder.Verify().Intact);
    }

    [Fact]
    public async Task The_anchor_of_another_log_is_refused()
    {
        await _folder.FillAsync(5);
        await File.WriteAllTextAsync(
            _folder.Anchor, Checkpoint.Of("elsewhere.example/ledger", TreeHead.Empty).ToString(), TestContext.Current.CancellationToken);

        Assert.Throws<LedgerStartException>(() => _folder.Open());
        Assert.False(_folder.Verify().Intact);
    }

    [Fact]
    public async Task A_lost_anchor_is_written_again()
    {
        await _folder.FillAsync(5);
        File.Delete(_folder.Anchor);

        await _folder.FillAsync(0);

        Assert.Equal(5, Checkpoint.Parse(await File.ReadAllTextAsync(_folder.Anchor, TestContext.Current.CancellationToken))!.Size);
    }

    [Fact]
    public async Task A_new_epoch_cites_the_anchor_that_is_no_longer_reached_and_goes_on()
    {
        await RestoreOlderCopyAsync();
        var lost = Checkpoint.Parse(await File.ReadAllTextAsync(_folder.Anchor, TestContext.Current.CancellationToken))!;

        var receipt = Begin("Disk failed on Tuesday.");

        Assert.Equal(5, receipt.Index);
        Assert.Equal(2L, _folder.Ask("SELECT epoch FROM meta"));
        using (var reader = LedgerReader.Open(_folder.Database))
        {
            var opened = reader.Read(new EntryFilter { Outcome = Outcome.EpochOpened }).Single().Body!.Entry;
            Assert.Equal(
                $"Epoch 2 follows the anchor of gateway.example/ledger at size 8 with root {lost.Root}. Disk failed on Tuesday.", opened.Note);
        }

        await _folder.FillAsync(1);
        var result = _folder.Verify();
        Assert.True(result.Intact, result.Finding);
        Assert.Equal(7, result.Entries);
    }

    [Fact]
    public async Task A_new_epoch_can_begin_with_nothing_left_but_the_anchor()
    {
        await _folder.FillAsync(5);
        File.Delete(_folder.Database);
        File.Delete(_folder.Key);

        Assert.Equal(0, Begin("All was lost.").Index);

        await _folder.FillAsync(1);
        Assert.Equal(2, _folder.Verify().Entries);
    }

    [Fact]
    public async Task A_new_epoch_is_not_opened_under_a_running_gateway()
    {
        await using var ledger = _folder.Open();

        Assert.Throws<LedgerStartException>(() => Begin("Now."));
    }

    private Receipt Begin(string note) => NewEpoch.Open(_folder.Options, note, TimeProvider.System, NullLogger.Instance);

    private async Task RestoreOlderCopyAsync()
    {
        await _folder.FillAsync(5);
        var backup = _folder.Backup();
        await _folder.FillAsync(3);
        _folder.Restore(backup);
    }
}
