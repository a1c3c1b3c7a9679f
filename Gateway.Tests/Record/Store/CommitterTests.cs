using Gateway.Record;
using Gateway.Record.Layout;
using Gateway.Record.Store;
using Microsoft.Data.Sqlite;

namespace Gateway.Tests.Record.Store;

/// <summary>What the committer makes of a commit of which nobody can tell whether it happened.</summary>
public sealed class CommitterTests : IDisposable
{
    private readonly LedgerFolder _folder = new();
    private readonly CollectingLogger _logger = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_commit_that_landed_after_all_is_said_and_built_upon()
    {
        await _folder.FillAsync(3);
        using var committer = Committer(file => new FaultyFile(file) { FailsAfterAppend = true });

        Assert.Throws<LedgerUnavailableException>(() => committer.Commit([Waiting(), Waiting()]));
        var batch = committer.Commit([Waiting()]);

        Assert.Equal(5, batch.Entries[0].Index);
        Assert.Contains(_logger.Lines, l => l.Text.Contains("from 3 to before 5", StringComparison.Ordinal));
        Assert.Equal(6, _folder.Verify().Entries);
    }

    [Fact]
    public async Task A_commit_that_did_not_land_leaves_no_trace()
    {
        await _folder.FillAsync(3);
        using var committer = Committer(file => new FaultyFile(file) { FailsBeforeAppend = true });

        Assert.Throws<LedgerUnavailableException>(() => committer.Commit([Waiting(), Waiting()]));

        Assert.Equal(3, committer.Commit([Waiting()]).Entries[0].Index);
        Assert.Equal(4, _folder.Verify().Entries);
    }

    [Theory]
    [InlineData(false, 2)]
    [InlineData(true, 3)]
    public async Task The_numbers_of_a_commit_in_doubt_are_given_again_unless_it_landed(bool landed, long sets)
    {
        await _folder.FillAsync(0);
        using var committer = Committer(file => new FaultyFile(file) { FailsBeforeAppend = !landed, FailsAfterAppend = landed });

        Assert.Throws<LedgerUnavailableException>(() => committer.Commit([About(1, 2), About(3)]));
        committer.Commit([About(4, 1)]);
        committer.Commit([About(4, 1), About(5)]);

        var (references, result) = (_folder.Ask("SELECT count(*) FROM reference"), _folder.Verify());
        Assert.True(result.Intact, result.Finding);
        Assert.Equal(landed ? 5L : 3L, references);
        Assert.Equal(sets + (landed ? 1 : 0), _folder.Ask("SELECT count(*) FROM record_set"));
    }

    [Fact]
    public async Task A_file_that_failed_is_closed_and_never_used_again()
    {
        await _folder.FillAsync(3);
        FaultyFile? failed = null;
        using var committer = Committer(file => failed = new FaultyFile(file) { FailsBeforeAppend = true });

        Assert.Throws<LedgerUnavailableException>(() => committer.Commit([Waiting()]));
        committer.Commit([Waiting()]);

        Assert.Equal(1, failed!.Appends);
        Assert.Equal(1, failed.Disposals);
    }

    [Fact]
    public async Task A_checkpoint_that_fails_costs_the_connection_and_no_entry()
    {
        await _folder.FillAsync(3);
        FaultyFile? failed = null;
        using var committer = Committer(file => failed = new FaultyFile(file) { FailsAtCheckpoint = true });
        committer.Commit([Waiting()]);

        committer.Checkpoint();

        Assert.Equal(1, failed!.Disposals);
        Assert.Equal(4, committer.Commit([Waiting()]).Entries[0].Index);
        Assert.Equal(5, _folder.Verify().Entries);
    }

    [Fact]
    public async Task While_the_stored_head_is_neither_of_the_two_it_stays_poisoned()
    {
        await _folder.FillAsync(3);
        var backup = _folder.Backup();
        await _folder.FillAsync(2);
        using var committer = Committer(file => new FaultyFile(file) { FailsBeforeAppend = true });
        Assert.Throws<LedgerUnavailableException>(() => committer.Commit([Waiting()]));
        var right = _folder.Database + ".right";
        File.Copy(_folder.Database, right);

        _folder.Restore(backup);
        Assert.Throws<LedgerUnavailableException>(() => committer.Commit([Waiting()]));
        Assert.Throws<LedgerUnavailableException>(() => committer.Commit([Waiting()]));

        _folder.Restore(right);
        Assert.Equal(5, committer.Commit([Waiting()]).Entries[0].Index);
    }

    [Fact]
    public async Task A_full_disk_refuses_the_batch_and_what_is_there_still_verifies()
    {
        await _folder.FillAsync(3);
        using var connection = _folder.Connect();
        using (var limit = connection.CreateCommand())
        {
            limit.CommandText = "PRAGMA journal_mode = WAL; PRAGMA max_page_count = 12";
            limit.ExecuteNonQuery();
        }

        using var committer = new Committer(() => new CrampedFile(connection, Head()), Head(), TimeProvider.System, _logger);

        var fault = Assert.Throws<LedgerUnavailableException>(() => committer.Commit([.. Enumerable.Range(0, 200).Select(_ => Waiting())]));

        Assert.Equal(13, Assert.IsType<SqliteException>(fault.InnerException).SqliteErrorCode); // SQLITE_FULL
        connection.Close();
        Assert.Equal(3, _folder.Verify().Entries);
        Assert.True(_folder.Verify().Intact);
    }

    private static Pending About(params UInt128[] references) => new(Some.Body() with { Disclosed = Disclosure.Of(references) }, references);

    private static Pending Waiting() => new(Some.Body() with { Disclosed = null }, []);

    private TreeHead Head()
    {
        using var file = RealFile();
        return file.ReadHead();
    }

    private LedgerFile RealFile() => LedgerFile.Open(LedgerPlace.Of(_folder.Options), LedgerFolder.Origin, Some.Time);

    /// <summary>The first file it opens is faulty, the others are not.</summary>
    private Committer Committer(Func<ILedgerFile, ILedgerFile> fault)
    {
        var first = true;
        return new Committer(Open, Head(), TimeProvider.System, _logger);

        ILedgerFile Open()
        {
            var file = first ? fault(RealFile()) : RealFile();
            first = false;
            return file;
        }
    }

    private sealed class FaultyFile(ILedgerFile file) : ILedgerFile
    {
        public bool FailsBeforeAppend { get; init; }

        public bool FailsAfterAppend { get; init; }

        public bool FailsAtCheckpoint { get; init; }

        public int Appends { get; private set; }

        public int Disposals { get; private set; }

        public TreeHead ReadHead() => file.ReadHead();

        public Numbering ReadNumbering() => file.ReadNumbering();

        public void Append(Batch batch)
        {
            Appends++;
            Fail(FailsBeforeAppend);
            file.Append(batch);
            Fail(FailsAfterAppend);
        }

        public void Checkpoint() => Fail(FailsAtCheckpoint);

        public void Dispose()
        {
            Disposals++;
            file.Dispose();
        }

        private static void Fail(bool fails)
        {
            if (fails)
                throw new IOException("The device does not answer.");
        }
    }

    private sealed class CrampedFile(SqliteConnection connection, TreeHead head) : ILedgerFile
    {
        private readonly BatchInsert _insert = new(connection);

        public TreeHead ReadHead() => head;

        public Numbering ReadNumbering() => new([], 0);

        public void Append(Batch batch) => _insert.Run(batch);

        public void Checkpoint() => throw new NotSupportedException();

        public void Dispose()
        {
            _insert.Dispose();
            connection.Dispose();
        }
    }
}
