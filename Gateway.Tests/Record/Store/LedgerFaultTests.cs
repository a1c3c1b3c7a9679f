using Gateway.Record;
using Gateway.Record.Store;

namespace Gateway.Tests.Record.Store;

/// <summary>Real faults, made from outside with a second connection. The verifier is the judge of what they left.</summary>
public sealed class LedgerFaultTests : IDisposable
{
    private readonly LedgerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("AFTER INSERT ON entry WHEN NEW.idx = 3", "RAISE(FAIL, 'no')")]
    [InlineData("AFTER INSERT ON entry WHEN NEW.idx = 3", "RAISE(ROLLBACK, 'no')")]
    [InlineData("BEFORE INSERT ON record_set", "RAISE(ABORT, 'no')")]
    [InlineData("BEFORE UPDATE ON head", "RAISE(FAIL, 'no')")]
    [InlineData("BEFORE UPDATE ON head", "RAISE(IGNORE)")]
    public async Task A_batch_that_fails_is_refused_whole_and_the_ledger_recovers(string when, string raise)
    {
        await using var ledger = _folder.Open();
        await LedgerFolder.AppendAsync(ledger, 3);
        _folder.Edit($"CREATE TRIGGER fault {when} BEGIN SELECT {raise}; END");

        await RefusedAsync(ledger, waiters: 20);
        _folder.Edit("DROP TRIGGER fault");

        await RecoveredAsync(ledger, entries: 3);
    }

    [Fact]
    public async Task A_commit_that_fails_is_refused_and_the_ledger_recovers()
    {
        await using var ledger = _folder.Open();
        await LedgerFolder.AppendAsync(ledger, 3);

        // A deferred constraint is looked at by COMMIT itself: everything before it goes well.
        _folder.Edit(
            """
            CREATE TABLE parent (id INTEGER PRIMARY KEY);
            CREATE TABLE child (id INTEGER REFERENCES parent DEFERRABLE INITIALLY DEFERRED);
            CREATE TRIGGER fault AFTER UPDATE ON head BEGIN INSERT INTO child VALUES (1); END
            """);

        await RefusedAsync(ledger, waiters: 5);
        _folder.Edit("DROP TRIGGER fault");

        await RecoveredAsync(ledger, entries: 3);
    }

    [Fact]
    public async Task While_another_connection_holds_the_database_entries_are_refused()
    {
        await using var ledger = _folder.Open();
        await LedgerFolder.AppendAsync(ledger, 3);
        await using (var other = _folder.Connect())
        {
            await using var transaction = other.BeginTransaction(deferred: false);
            await RefusedAsync(ledger, waiters: 5);
        }

        await RecoveredAsync(ledger, entries: 3);
    }

    [Fact]
    public async Task A_log_that_somebody_else_has_moved_is_not_continued()
    {
        await using var ledger = _folder.Open();
        await LedgerFolder.AppendAsync(ledger, 3);
        _folder.Edit("UPDATE head SET root = zeroblob(32)");

        await RefusedAsync(ledger, waiters: 2);
        await RefusedAsync(ledger, waiters: 2);

        Assert.Equal(3L, _folder.Ask("SELECT count(*) FROM entry"));
    }

    [Fact]
    public async Task A_log_that_has_lost_its_end_is_not_continued()
    {
        await using var ledger = _folder.Open();
        await LedgerFolder.AppendAsync(ledger, 3);
        _folder.Edit("CREATE TRIGGER fault BEFORE INSERT ON entry BEGIN SELECT RAISE(FAIL, 'no'); END");
        await RefusedAsync(ledger, waiters: 1);
        _folder.Edit("DROP TRIGGER fault; DELETE FROM entry WHERE idx = 2");

        await RefusedAsync(ledger, waiters: 1);
    }

    [Fact]
    public async Task A_log_that_vanishes_does_not_begin_again_by_itself()
    {
        await using var ledger = _folder.Open();
        await LedgerFolder.AppendAsync(ledger, 3);
        _folder.Edit("CREATE TRIGGER fault BEFORE INSERT ON entry BEGIN SELECT RAISE(FAIL, 'no'); END");
        await RefusedAsync(ledger, waiters: 1);
        File.Delete(_folder.Database);

        await RefusedAsync(ledger, waiters: 1);

        Assert.False(File.Exists(_folder.Database));
    }

    [Fact]
    public async Task A_ledger_that_does_not_answer_is_given_up_in_time()
    {
        _folder.Options = new LedgerOptions
        {
            Directory = _folder.Options.Directory, Origin = LedgerFolder.Origin, Node = "north", Capacity = 1,
            Patience = TimeSpan.FromSeconds(1),
        };
        await using var ledger = _folder.Open();
        await ledger.AppendAsync(Some.Entry());
        await using var other = _folder.Connect();
        await using var transaction = other.BeginTransaction(deferred: false);

        var started = TimeProvider.System.GetTimestamp();
        await RefusedAsync(ledger, waiters: 10);

        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.FromMilliseconds(900), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Poisoning_is_said_in_the_operational_log()
    {
        var logger = new CollectingLogger();
        await using var ledger = _folder.Open(logger);
        await LedgerFolder.AppendAsync(ledger, 3);
        _folder.Edit("CREATE TRIGGER fault BEFORE INSERT ON entry BEGIN SELECT RAISE(FAIL, 'no'); END");

        await RefusedAsync(ledger, waiters: 1);

        Assert.Contains(logger.Lines, l => l.Text.StartsWith("The ledger failed at size 3", StringComparison.Ordinal));
    }

    // Of records that nobody has been given yet: a set that is known is not written again.
    private static async Task RefusedAsync(SqliteLedger ledger, int waiters)
    {
        var attempts = Enumerable.Range(0, waiters).Select(
            i => Assert.ThrowsAsync<LedgerUnavailableException>(async () => await ledger.AppendAsync(Some.Entry(100 + i))));
        await Task.WhenAll(attempts);
    }

    /// <summary>Nothing of what was refused is in the log, and what comes now follows what was there.</summary>
    private async Task RecoveredAsync(SqliteLedger ledger, long entries)
    {
        Assert.Equal(entries, _folder.Ask("SELECT count(*) FROM entry"));
        Assert.Equal(entries, (await ledger.AppendAsync(Some.Entry())).Index);
        var result = _folder.Verify();
        Assert.True(result.Intact, result.Finding);
        Assert.Equal(entries + 1, result.Entries);
    }
}
