using Gateway.Record;
using Gateway.Record.Layout;
using Gateway.Record.Store;
using Microsoft.Extensions.Logging;
using Moq;

namespace Gateway.Tests.Record.Store;

public sealed class LedgerEchoTests : IDisposable
{
    private readonly LedgerFolder _folder = new();
    private readonly CollectingLogger _logger = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_committed_entry_is_repeated_once_in_order()
    {
        await using (var echo = new LedgerEcho(_logger))
        await using (var ledger = _folder.Open(echo: echo))
            await LedgerFolder.AppendAsync(ledger, 20);

        Assert.Equal(Enumerable.Range(0, 20).Select(i => (object?)(long)i), _logger.Lines.Select(l => l.Members.Single(m => m.Key == "Index").Value));
    }

    [Fact]
    public async Task An_entry_is_repeated_as_members_of_an_event()
    {
        await using (var echo = new LedgerEcho(_logger))
            echo.Offer(new CommittedEntry(7, EntryBodyWriter.Write(Some.Body())));

        var members = Assert.Single(_logger.Lines).Members.ToDictionary(m => m.Key, m => m.Value);
        Assert.Equal(7L, members["Index"]);
        Assert.Equal("redacted", members["Outcome"]);
        Assert.Equal(200, members["Status"]);
        Assert.Equal("lakeshore-sync", members["Client"]);
        Assert.Equal("Lakeshore Learning", members["Party"]);
        Assert.Equal("lakeshore", members["Agreement"]);
        Assert.Equal("/students/{id}", members["Route"]);
        Assert.Equal("granted", members["Reasons"]);
        Assert.Equal((2L, 2L, 3L, 2L), (members["Records"], members["Released"], members["Withheld"], members["Disclosed"]));
    }

    [Fact]
    public async Task A_log_that_hangs_does_not_hold_the_ledger_up_and_what_was_dropped_is_said()
    {
        _logger.Gate.Reset();
        await using (var echo = new LedgerEcho(_logger, capacity: 4))
        {
            await using (var ledger = _folder.Open(echo: echo))
            {
                for (var i = 0; i < 20; i++)
                    await ledger.AppendAsync(Some.Entry(i));
            }

            Assert.Empty(_logger.Lines);
            _logger.Gate.Set();
        }

        var repeated = _logger.Lines.Count(l => l.Level == LogLevel.Information);
        var dropped = _logger.Lines.Where(l => l.Level == LogLevel.Warning).Sum(l => (long)l.Members[0].Value!);
        Assert.InRange(repeated, 4, 5);
        Assert.Equal(20, repeated + dropped);
    }

    [Fact]
    public async Task A_log_that_throws_stops_neither_the_ledger_nor_the_echo()
    {
        var logger = new Mock<ILogger>();
        logger.Setup(l => l.IsEnabled(It.IsAny<LogLevel>())).Throws(new InvalidOperationException("The sink is gone."));
        await using (var echo = new LedgerEcho(logger.Object))
        await using (var ledger = _folder.Open(echo: echo))
            await LedgerFolder.AppendAsync(ledger, 5);

        logger.Verify(l => l.IsEnabled(LogLevel.Information), Times.Exactly(5));
        Assert.Equal(5, _folder.Verify().Entries);
    }

    [Fact]
    public async Task An_entry_that_was_refused_is_not_repeated()
    {
        await using (var echo = new LedgerEcho(_logger))
        await using (var ledger = _folder.Open(echo: echo))
        {
            await ledger.AppendAsync(Some.Entry());
            _folder.Edit("CREATE TRIGGER fault BEFORE INSERT ON entry BEGIN SELECT RAISE(FAIL, 'no'); END");
            await Assert.ThrowsAsync<LedgerUnavailableException>(async () => await ledger.AppendAsync(Some.Entry()));
        }

        Assert.Single(_logger.Lines);
    }
}
