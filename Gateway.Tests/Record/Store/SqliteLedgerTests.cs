using System.Text;
using Gateway.Record;
using Gateway.Record.Layout;
using Gateway.Record.Store;

namespace Gateway.Tests.Record.Store;

public sealed class SqliteLedgerTests : IDisposable
{
    private readonly LedgerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Receipts_count_from_zero()
    {
        await using var ledger = _folder.Open();

        Assert.Equal(0, (await ledger.AppendAsync(Some.Entry())).Index);
        Assert.Equal(1, (await ledger.AppendAsync(Some.Refusal())).Index);
    }

    [Fact]
    public async Task An_entry_with_a_receipt_is_in_the_database_and_verifies()
    {
        await using var ledger = _folder.Open();

        await ledger.AppendAsync(Some.Entry());

        Assert.Equal(1L, _folder.Ask("SELECT count(*) FROM entry"));
        var result = _folder.Verify();
        Assert.True(result.Intact, result.Finding);
        Assert.Equal(1, result.Entries);
    }

    [Fact]
    public async Task Counting_goes_on_after_reopening()
    {
        await _folder.FillAsync(5);
        await using var ledger = _folder.Open();

        Assert.Equal(5, (await ledger.AppendAsync(Some.Entry())).Index);
        Assert.True(_folder.Verify().Intact);
    }

    [Fact]
    public async Task The_stored_entry_names_its_node_and_sequence_and_no_record_id()
    {
        await _folder.FillAsync(2);

        var body = (string)_folder.Ask("SELECT body FROM entry WHERE idx = 1")!;

        Assert.StartsWith("{\"node\":\"north\",\"sequence\":1,", body, StringComparison.Ordinal);
        Assert.DoesNotContain("student-", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disclosed_ids_are_kept_as_keyed_references()
    {
        await using (var ledger = _folder.Open())
            await ledger.AppendAsync(Some.Entry() with { Disclosed = ["604822", "604823"] });

        var key = File.ReadAllBytes(_folder.Key);
        var references = new RecordReferences(key).Of("ed-fi", "students", ["604822", "604823"]);
        Assert.Equal(Disclosure.Bytes(references[0]), (byte[])_folder.Ask("SELECT ref FROM reference WHERE id = 0")!);
        Assert.Equal(Disclosure.Bytes(references[1]), (byte[])_folder.Ask("SELECT ref FROM reference WHERE id = 1")!);
        Assert.Equal(RecordSet.Encode([0, 1]), (byte[])_folder.Ask("SELECT members FROM record_set WHERE id = (SELECT record_set FROM entry WHERE idx = 0)")!);
    }

    [Fact]
    public async Task References_keep_their_numbers_and_new_ones_go_on_from_them_after_reopening()
    {
        await using (var ledger = _folder.Open())
            await ledger.AppendAsync(Some.Entry() with { Disclosed = ["a", "b", "c"] });

        await using (var ledger = _folder.Open())
            await ledger.AppendAsync(Some.Entry() with { Disclosed = ["d", "b", "e", "b"] });

        Assert.Equal(5L, _folder.Ask("SELECT count(*) FROM reference"));
        Assert.Equal(RecordSet.Encode([1, 3, 4]), (byte[])_folder.Ask("SELECT members FROM record_set WHERE id = (SELECT record_set FROM entry WHERE idx = 1)")!);
        Assert.True(_folder.Verify().Intact);
    }

    [Fact]
    public async Task Entries_about_the_same_records_share_their_set_whatever_the_order()
    {
        await using (var ledger = _folder.Open())
        {
            await ledger.AppendAsync(Some.Entry() with { Disclosed = ["a", "b", "c"] });
            await ledger.AppendAsync(Some.Entry() with { Disclosed = ["c", "a", "b", "a"] });
            await ledger.AppendAsync(Some.Entry() with { Disclosed = ["a", "b"] });
        }

        Assert.Equal(2L, _folder.Ask("SELECT count(*) FROM record_set"));
        Assert.Equal(2L, _folder.Ask("SELECT count(*) FROM entry WHERE record_set = 0"));
        Assert.True(_folder.Verify().Intact);
    }

    [Fact]
    public async Task An_entry_that_disclosed_nobody_has_no_set()
    {
        await using var ledger = _folder.Open();

        await ledger.AppendAsync(Some.Refusal() with { Disclosed = [] });

        Assert.Equal(0L, _folder.Ask("SELECT count(record_set) FROM entry"));
    }

    [Fact]
    public async Task Sixty_four_appenders_get_contiguous_indices_and_a_log_that_verifies()
    {
        List<long> indices = [];
        await using (var ledger = _folder.Open())
        {
            await Task.WhenAll(Enumerable.Range(0, 64).Select(a => Task.Run(async () =>
            {
                for (var i = 0; i < 40; i++)
                {
                    var receipt = await ledger.AppendAsync(Some.Entry(a));
                    lock (indices)
                        indices.Add(receipt.Index);
                }
            })));
        }

        Assert.Equal(Enumerable.Range(0, 64 * 40).Select(i => (long)i), indices.Order());
        var result = _folder.Verify();
        Assert.True(result.Intact, result.Finding);
        Assert.Equal(64 * 40, result.Entries);
    }

    [Fact]
    public async Task A_cancelled_waiter_does_not_cancel_its_entry()
    {
        await using (var ledger = _folder.Open())
            await Assert.ThrowsAnyAsync<OperationCanceledException>(
                async () => await ledger.RecordAsync(Some.Entry(), new CancellationToken(canceled: true)));

        Assert.Equal(1, _folder.Verify().Entries);
    }

    [Fact]
    public async Task An_entry_for_a_closed_ledger_is_refused()
    {
        var ledger = _folder.Open();
        await ledger.DisposeAsync();

        await Assert.ThrowsAsync<LedgerUnavailableException>(async () => await ledger.AppendAsync(Some.Entry()));
    }

    [Fact]
    public async Task A_huge_entry_is_folded_and_recorded()
    {
        await using var ledger = _folder.Open();

        await ledger.AppendAsync(Some.Entry() with { Route = new string('x', 200_000) });

        Assert.True((long)_folder.Ask("SELECT length(body) FROM entry")! < 65_535);
        Assert.True(_folder.Verify().Intact);
    }

    [Fact]
    public async Task Closing_in_order_leaves_everything_in_the_database_file_and_anchors_it()
    {
        await _folder.FillAsync(10);

        Assert.False(File.Exists(_folder.Database + "-wal"));
        Assert.StartsWith($"{LedgerFolder.Origin}\n10\n", File.ReadAllText(_folder.Anchor, Encoding.UTF8), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_anchor_follows_the_log_within_about_a_second()
    {
        await using var ledger = _folder.Open();
        await LedgerFolder.AppendAsync(ledger, 3);

        for (var i = 0; i < 50 && Size() != 3; i++)
            await Task.Delay(100, TestContext.Current.CancellationToken);

        Assert.Equal(3, Size());

        long Size() => File.Exists(_folder.Anchor) ? Checkpoint.Parse(File.ReadAllText(_folder.Anchor))!.Size : 0;
    }

    [Fact]
    public async Task The_write_ahead_log_is_checkpointed_under_way()
    {
        await using var ledger = _folder.Open();

        for (var i = 0; i < 300; i++)
            await ledger.AppendAsync(Some.Refusal(i));

        Assert.True(new FileInfo(_folder.Database).Length > 20_000);
    }
}
