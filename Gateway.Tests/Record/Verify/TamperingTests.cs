using Gateway.Record.Layout;

namespace Gateway.Tests.Record.Verify;

/// <summary>What somebody can do to a log with an SQL prompt, and the entry that verification then names.</summary>
public sealed class TamperingTests : IDisposable
{
    private const string Swap =
        "UPDATE entry SET idx = -1 WHERE idx = 7; UPDATE entry SET idx = 7 WHERE idx = 9; UPDATE entry SET idx = 9 WHERE idx = -1";

    private const string SwapNumbers =
        "UPDATE reference SET id = -1 WHERE id = 0; UPDATE reference SET id = 0 WHERE id = 2; UPDATE reference SET id = 2 WHERE id = -1";

    /// <summary>The reference of number 19 gets another, 21, and the last entry names that one: its digest still holds.</summary>
    private const string SecondNumber =
        "CREATE TABLE loose (id INTEGER PRIMARY KEY, ref BLOB NOT NULL); INSERT INTO loose SELECT id, ref FROM reference; DROP TABLE reference; "
        + "ALTER TABLE loose RENAME TO reference; INSERT INTO reference SELECT 21, ref FROM reference WHERE id = 19; "
        + "UPDATE record_set SET least = 20, greatest = 21, members = x'2900' WHERE id = 13";

    private const string HideFromIndex =
        "DROP INDEX entry_by_set; CREATE INDEX entry_by_set ON entry (record_set) WHERE record_set IS NOT NULL AND idx <> 7; PRAGMA writable_schema = ON; "
        + "UPDATE sqlite_schema SET sql = replace(sql, ' AND idx <> 7', '') WHERE name = 'entry_by_set'; PRAGMA writable_schema = RESET";

    private readonly LedgerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("DELETE FROM entry WHERE idx = 7", 7)]
    [InlineData("DELETE FROM entry WHERE idx = 0", 0)]
    [InlineData("DELETE FROM entry WHERE idx IN (7, 8, 12)", 7)]
    [InlineData("DELETE FROM entry WHERE idx >= 17", 17)]
    [InlineData("DELETE FROM entry", 0)]
    [InlineData("UPDATE entry SET body = replace(body, '\"status\":200', '\"status\":404') WHERE idx = 7", 7)]
    [InlineData("UPDATE entry SET body = body || ' ' WHERE idx = 7", 7)]
    [InlineData("UPDATE entry SET body = '' WHERE idx = 7", 7)]
    [InlineData("UPDATE entry SET body = NULL, nonce = NULL WHERE idx = 7", 7)]
    [InlineData("UPDATE entry SET body = (SELECT body FROM entry WHERE idx = 6) WHERE idx = 7", 7)]
    [InlineData("UPDATE entry SET body = CAST(x'00ff00ff' AS TEXT) WHERE idx = 7", 7)]
    [InlineData("UPDATE entry SET nonce = zeroblob(16) WHERE idx = 7", 7)]
    [InlineData("UPDATE entry SET nonce = x'' WHERE idx = 7", 7)]
    [InlineData("UPDATE entry SET nonce = zeroblob(100000) WHERE idx = 7", 7)]
    [InlineData("UPDATE entry SET leaf = replace(leaf, '\"v\":1', '\"v\":2') WHERE idx = 7", 7)]
    [InlineData("UPDATE entry SET leaf = replace(leaf, '\"time\":\"2', '\"time\":\"1') WHERE idx = 7", 7)]
    [InlineData("UPDATE entry SET leaf = '' WHERE idx = 7", 7)]
    [InlineData("UPDATE entry SET hash = zeroblob(32) WHERE idx = 7", 7)]
    [InlineData("UPDATE entry SET hash = x'00' WHERE idx = 7", 7)]
    [InlineData("UPDATE entry SET root = zeroblob(32) WHERE idx = 7", 7)]
    [InlineData("UPDATE entry SET root = x'' WHERE idx = 7", 7)]
    [InlineData(Swap, 7)]
    [InlineData("UPDATE entry SET idx = idx + 100 WHERE idx >= 7", 7)]
    [InlineData("INSERT INTO entry SELECT 20, leaf, nonce, body, hash, root, NULL FROM entry WHERE idx = 19", 20)]
    [InlineData("INSERT INTO entry SELECT -5, leaf, nonce, body, hash, root, NULL FROM entry WHERE idx = 19", -5)]
    [InlineData("INSERT INTO entry SELECT 900, leaf, nonce, body, hash, root, record_set FROM entry WHERE idx = 19", 900)]
    [InlineData("UPDATE entry SET record_set = NULL WHERE idx = 7", 7)]
    [InlineData("UPDATE entry SET record_set = (SELECT record_set FROM entry WHERE idx = 6) WHERE idx = 7", 7)]
    [InlineData("UPDATE entry SET record_set = 0 WHERE idx = 8", 8)]
    [InlineData("UPDATE entry SET record_set = 99 WHERE idx = 7", 7)]
    [InlineData("UPDATE entry SET record_set = -1 WHERE idx = 8", 8)]
    [InlineData("DELETE FROM record_set WHERE id = (SELECT record_set FROM entry WHERE idx = 7)", 7)]
    [InlineData("UPDATE record_set SET members = x'' WHERE id = (SELECT record_set FROM entry WHERE idx = 7)", 7)]
    [InlineData("UPDATE record_set SET members = x'0102' WHERE id = (SELECT record_set FROM entry WHERE idx = 7)", 7)]
    [InlineData("UPDATE record_set SET members = x'ffffffff0f' WHERE id = (SELECT record_set FROM entry WHERE idx = 7)", 7)]
    [InlineData("UPDATE record_set SET members = CAST(members || x'00' AS BLOB) WHERE id = (SELECT record_set FROM entry WHERE idx = 7)", 7)]
    [InlineData("UPDATE record_set SET least = least + 1 WHERE id = (SELECT record_set FROM entry WHERE idx = 7)", 7)]
    [InlineData("UPDATE record_set SET greatest = greatest - 1 WHERE id = (SELECT record_set FROM entry WHERE idx = 7)", 7)]
    [InlineData("INSERT INTO record_set VALUES (99, 0, 0, x'00')", null)]
    [InlineData("UPDATE reference SET ref = zeroblob(16) WHERE id = (SELECT s.least FROM record_set s JOIN entry e ON e.record_set = s.id WHERE e.idx = 7)", 6)]
    [InlineData("UPDATE reference SET ref = x'00' WHERE id = 0", 0)]
    [InlineData("DELETE FROM reference WHERE id = (SELECT s.least FROM record_set s JOIN entry e ON e.record_set = s.id WHERE e.idx = 7)", 6)]
    [InlineData("DELETE FROM reference WHERE id = (SELECT max(id) FROM reference)", 19)]
    [InlineData("DELETE FROM reference", 0)]
    [InlineData(SwapNumbers, 0)]
    [InlineData("INSERT INTO reference VALUES (99, zeroblob(16))", null)]
    [InlineData("INSERT INTO reference VALUES (-1, zeroblob(16))", 0)]
    [InlineData(SecondNumber, null)]
    [InlineData(HideFromIndex, 7)]
    [InlineData("UPDATE head SET root = zeroblob(32)", 19)]
    [InlineData("UPDATE head SET frontier = zeroblob(64)", 19)]
    [InlineData("UPDATE head SET frontier = x''", 19)]
    [InlineData("UPDATE head SET size = 25", 20)]
    [InlineData("UPDATE head SET size = 19", 18)]
    [InlineData("UPDATE head SET size = -9223372036854775808", null)]
    [InlineData("DELETE FROM head", null)]
    [InlineData("UPDATE meta SET origin = 'elsewhere.example/ledger'", null)]
    public async Task A_hand_edit_is_found_at_the_first_entry_it_touches(string edit, int? firstBad)
    {
        await FilledAsync();

        _folder.Edit(edit);

        var result = _folder.Verify();
        Assert.False(result.Intact);
        Assert.Equal(firstBad, (int?)result.FirstBadIndex);
        Assert.NotEmpty(result.Finding);
    }

    [Fact]
    public async Task A_row_made_sound_in_itself_is_found_by_the_tree()
    {
        await FilledAsync();
        var nonce = (byte[])_folder.Ask("SELECT nonce FROM entry WHERE idx = 7")!;
        var body = EntryBodyWriter.Write(new EntryBody { Node = "north", Sequence = 7, Entry = Some.Refusal() });
        var leaf = Leaf.Write(7, "2026-09-03T14:05:06.789Z", nonce, body);
        _folder.Edit(
            $"UPDATE entry SET record_set = NULL, body = CAST(x'{Convert.ToHexString(body)}' AS TEXT), leaf = CAST(x'{Convert.ToHexString(leaf)}' AS TEXT), "
            + $"hash = x'{Convert.ToHexString(Rfc6962.LeafHash(leaf))}' WHERE idx = 7");

        var result = _folder.Verify();

        Assert.Equal(7, result.FirstBadIndex);
        Assert.Contains("another root", result.Finding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_rolled_back_together_with_its_rows_is_found_by_the_anchor()
    {
        await _folder.FillAsync(16);
        var backup = _folder.Backup();
        await _folder.FillAsync(4);

        _folder.Restore(backup);

        var result = _folder.Verify();
        Assert.False(result.Intact);
        Assert.Equal(16, result.Entries);
        Assert.Equal(16, result.FirstBadIndex);
        Assert.Equal("Entries 16 to 19 are missing: the log had 20 when it was anchored.", result.Finding);
    }

    [Fact]
    public async Task A_head_moved_back_below_rows_that_stayed_is_found_at_the_first_of_them()
    {
        await _folder.FillAsync(16);
        var head = (
            Root: Convert.ToHexString((byte[])_folder.Ask("SELECT root FROM head")!),
            Frontier: Convert.ToHexString((byte[])_folder.Ask("SELECT frontier FROM head")!));
        await _folder.FillAsync(4);
        File.Delete(_folder.Anchor);

        _folder.Edit($"UPDATE head SET size = 16, root = x'{head.Root}', frontier = x'{head.Frontier}'");

        Assert.Equal(16, _folder.Verify().FirstBadIndex);
    }

    [Fact]
    public async Task The_entries_before_the_first_bad_one_are_vouched_for()
    {
        await _folder.FillAsync(7);
        var root = _folder.Verify().Root;
        await _folder.FillAsync(13);

        _folder.Edit("DELETE FROM entry WHERE idx = 7");

        var result = _folder.Verify();
        Assert.Equal(7, result.Entries);
        Assert.Equal(root, result.Root);
    }

    [Fact]
    public async Task A_file_that_was_cut_off_is_bad_from_the_first_entry_that_cannot_be_read()
    {
        await FilledAsync();
        using (var file = File.OpenWrite(_folder.Database))
            file.SetLength(file.Length / 2);

        var result = _folder.Verify();

        Assert.False(result.Intact);
        Assert.Equal(result.Entries, result.FirstBadIndex);
    }

    [Fact]
    public async Task A_log_nobody_touched_is_intact()
    {
        await FilledAsync();

        var result = _folder.Verify();

        Assert.True(result.Intact, result.Finding);
        Assert.Null(result.FirstBadIndex);
        Assert.Equal(20, result.Entries);
        Assert.Equal(Convert.ToBase64String((byte[])_folder.Ask("SELECT root FROM head")!), result.Root);
    }

    /// <summary>Twenty entries, one by one, so that it is known which of them disclosed somebody: all but 2, 5, 8, …</summary>
    private async Task FilledAsync()
    {
        await using var ledger = _folder.Open();
        for (var i = 0; i < 20; i++)
            await ledger.AppendAsync(i % 3 == 2 ? Some.Refusal(i) : Some.Entry(i));
    }
}
