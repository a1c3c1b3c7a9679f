using Gateway.Record;
using Gateway.Record.Layout;
using Gateway.Record.Store;
using Microsoft.Extensions.Logging;

namespace Gateway.Tests.Record.Store;

public sealed class EchoPaceTests
{
    [Fact]
    public async Task Entries_that_come_too_fast_are_counted_and_not_repeated()
    {
        var logger = new CollectingLogger();
        await using (var echo = new LedgerEcho(logger, pace: 3))
        {
            for (var i = 0; i < 10; i++)
                echo.Offer(new CommittedEntry(i, EntryBodyWriter.Write(Some.Body())));
        }

        var dropped = logger.Lines.Where(line => line.Level == LogLevel.Warning).Sum(line => (long)line.Members[0].Value!);
        Assert.Equal(10, logger.Lines.Count(line => line.Level == LogLevel.Information) + dropped);
        Assert.InRange(dropped, 4, 7);
    }

    [Fact]
    public void Each_second_has_room_anew()
    {
        var clock = new SteppedClock();
        var pace = new EchoPace(2, clock);

        Assert.Equal([true, true, false], new[] { pace.Admits(), pace.Admits(), pace.Admits() });
        clock.Step();
        Assert.Equal([true, true, false], new[] { pace.Admits(), pace.Admits(), pace.Admits() });
    }

    private sealed class SteppedClock : TimeProvider
    {
        private long _now;

        public void Step() => _now += TimestampFrequency;

        public override long GetTimestamp() => _now;
    }
}
