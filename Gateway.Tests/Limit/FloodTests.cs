using Gateway.Limit;
using Gateway.Record;
using Gateway.Tests.Record;
using Gateway.Tests.World;

namespace Gateway.Tests.Limit;

/// <summary>What is sent beyond a limit costs two entries a window, and is counted to the last attempt.</summary>
public sealed class FloodTests : IDisposable
{
    private const int Burst = 3;

    private readonly SetClock _clock = new(Some.Time);
    private readonly ScriptedLedger _ledger = new();
    private readonly CollectingLogger<FloodWatch> _log = new();
    private readonly AddressLimit _limit;
    private readonly Floods _floods;
    private readonly FloodWatch _watch;

    public FloodTests()
    {
        // At one a second the buckets of a test stay as empty as it has left them, but for one or two.
        _limit = new(new() { Address = { PerSecond = 1, Burst = Burst }, Addresses = 2 }, _clock);
        _floods = new(_limit, _ledger);
        _watch = new(_limit, _ledger, _clock, _log);
    }

    [Fact]
    public async Task Within_the_limit_each_attempt_needs_an_entry_of_its_own()
    {
        Assert.Equal(Burst, await SendAsync("192.0.2.7", Burst));
        Assert.Empty(_ledger.Entries);
    }

    [Fact]
    public async Task The_first_attempt_beyond_it_has_an_entry_that_covers_the_others()
    {
        await SendAsync("192.0.2.7", Burst);
        var receipts = new List<Receipt?>();
        for (var i = 0; i < 5; i++)
        {
            receipts.Add(await _floods.CoverAsync("192.0.2.7", Attempt));
        }

        Assert.All(receipts, receipt => Assert.Equal(0, receipt!.Index));
        var entry = Assert.Single(_ledger.Entries);
        Assert.Equal((Outcome.Throttled, 429, "GET", "192.0.2.7"), (entry.Outcome, entry.Status, entry.Method, entry.Source));
        Assert.Equal([new("throttled", "limit/address"), new Reason("token_invalid")], entry.Reasons);
    }

    [Fact]
    public async Task At_the_end_of_the_window_one_entry_says_who_and_how_many_though_nobody_asks_any_more()
    {
        await FloodAsync("192.0.2.7", 41);
        _clock.Now += TimeSpan.FromSeconds(59);
        await _watch.LookAsync(TestContext.Current.CancellationToken);
        Assert.Single(_ledger.Entries);

        _clock.Now += TimeSpan.FromSeconds(1);
        await _watch.LookAsync(TestContext.Current.CancellationToken);
        await _watch.LookAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, _ledger.Entries.Count);
        var entry = _ledger.Entries[^1];
        Assert.Equal((Outcome.Flooded, "192.0.2.7", 40, 0), (entry.Outcome, entry.Source, entry.Attempts, entry.Continues));
        Assert.Equal(_clock.Now, entry.Time);
    }

    [Fact]
    public async Task A_flood_that_goes_on_begins_anew_with_an_entry()
    {
        await FloodAsync("192.0.2.7", 2);
        await EndAsync();
        await FloodAsync("192.0.2.7", 3);
        await EndAsync();

        Assert.Equal("Throttled Flooded Throttled Flooded", string.Join(' ', _ledger.Entries.Select(entry => entry.Outcome)));
        Assert.Equal([1, 2], _ledger.Entries.Select(entry => entry.Attempts).OfType<long>());
    }

    [Fact]
    public async Task A_single_attempt_beyond_the_limit_is_told_by_its_own_entry()
    {
        await FloodAsync("192.0.2.7", 1);
        await EndAsync();

        Assert.Equal(Outcome.Throttled, Assert.Single(_ledger.Entries).Outcome);
    }

    [Fact]
    public async Task Whatever_comes_at_once_and_whenever_the_window_ends_no_attempt_is_counted_twice_or_not_at_all()
    {
        var own = 0;
        await Task.WhenAll(
            Parallel.ForAsync(0, 8, TestContext.Current.CancellationToken, async (i, _) => Interlocked.Add(ref own, await SendAsync($"192.0.2.{i % 4}", 2_000))),
            Parallel.ForAsync(0, 1, TestContext.Current.CancellationToken, async (_, _) => await EndAsync(times: 50)));
        await _watch.StopAsync(TestContext.Current.CancellationToken);

        var first = _ledger.Entries.Count(entry => entry.Outcome == Outcome.Throttled);
        Assert.Equal(16_000, own + first + _ledger.Entries.Sum(entry => entry.Attempts ?? 0));
        Assert.Equal(_ledger.Entries.Count, first + _ledger.Entries.Count(entry => entry.Attempts > 0));
    }

    [Fact]
    public async Task Addresses_beyond_so_many_share_one_count_that_says_so()
    {
        for (var i = 0; i < 500; i++)
        {
            await SendAsync($"192.0.2.{i % 250}", 1);
        }

        Assert.Equal(2, _limit.Held);
        await EndAsync();
        var others = Assert.Single(_ledger.Entries, entry => entry.Source == AddressPartition.Others);
        // Each of the two that are held has sent twice; the two or three that a bucket may have got meanwhile are the others' own.
        Assert.InRange(others.Attempts ?? 0, 496 - Burst - 1 - 3, 496 - Burst - 1);
    }

    [Fact]
    public async Task An_address_that_has_been_quiet_is_forgotten()
    {
        using var limit = new AddressLimit(new() { Address = { PerSecond = 1_000, Burst = 1 }, Addresses = 2 }, _clock);
        Assert.Null(limit.Join("192.0.2.7", out _));
        Assert.Equal(1, limit.Held);
        await Task.Delay(50, TestContext.Current.CancellationToken);

        Assert.Empty(limit.TakeEnded());
        Assert.Equal(0, limit.Held);
    }

    [Fact]
    public async Task While_a_flood_goes_on_its_address_is_held_though_its_bucket_is_full()
    {
        using var limit = new AddressLimit(new() { Address = { PerSecond = 1_000, Burst = 1 }, Addresses = 2 }, _clock);
        while (limit.Join("192.0.2.7", out _) is null)
        {
        }

        await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Empty(limit.TakeEnded());
        Assert.Equal(1, limit.Held);
    }

    [Fact]
    public async Task Nobody_is_turned_away_before_the_first_entry_is_durable()
    {
        var mayPass = new TaskCompletionSource();
        _ledger.Before = _ => mayPass.Task;
        await SendAsync("192.0.2.7", Burst);
        var first = _floods.CoverAsync("192.0.2.7", Attempt).AsTask();
        var second = _floods.CoverAsync("192.0.2.7", Attempt).AsTask();
        await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.False(first.IsCompleted || second.IsCompleted);

        mayPass.SetResult();
        Assert.Equal([0L, 0L], (await Task.WhenAll(first, second)).Select(receipt => receipt!.Index));
    }

    [Fact]
    public async Task A_first_entry_that_cannot_be_recorded_covers_nobody_and_the_next_attempt_begins_anew()
    {
        var mayPass = new TaskCompletionSource();
        _ledger.Before = _ => mayPass.Task;
        await SendAsync("192.0.2.7", Burst);
        var first = _floods.CoverAsync("192.0.2.7", Attempt).AsTask();
        var second = _floods.CoverAsync("192.0.2.7", Attempt).AsTask();
        mayPass.SetException(new LedgerUnavailableException("full"));
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => first);
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => second);

        _ledger.Before = _ => Task.CompletedTask;
        await FloodAsync("192.0.2.7", 2);
        await EndAsync();
        Assert.Equal([null, 1], _ledger.Entries.Select(entry => entry.Attempts));
    }

    [Fact]
    public async Task A_count_that_cannot_be_recorded_is_kept_until_it_can()
    {
        await FloodAsync("192.0.2.7", 9);
        _ledger.Before = _ => throw new LedgerUnavailableException("full");
        await EndAsync();
        Assert.Single(_ledger.Entries);
        Assert.Contains("1 floods", Assert.Single(_log.Lines).Text, StringComparison.Ordinal);

        _ledger.Before = _ => Task.CompletedTask;
        await _watch.LookAsync(TestContext.Current.CancellationToken);
        Assert.Equal(8, _ledger.Entries[^1].Attempts);
    }

    [Fact]
    public async Task At_the_stop_open_windows_are_written_and_from_then_on_each_attempt_stands_for_itself()
    {
        await FloodAsync("192.0.2.7", 5);
        await _watch.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(4, _ledger.Entries[^1].Attempts);
        Assert.Equal(7, await SendAsync("192.0.2.7", 7));
    }

    public void Dispose()
    {
        _watch.Dispose();
        _limit.Dispose();
    }

    private static Entry Attempt { get; } = new()
    {
        Outcome = Outcome.Unauthenticated, Time = Some.Time, Source = "192.0.2.7", Method = "GET", Status = 401, Reasons = [new("token_invalid")],
    };

    /// <summary>How many of so many attempts need an entry of their own.</summary>
    private async Task<int> SendAsync(string address, int times)
    {
        var own = 0;
        for (var i = 0; i < times; i++)
        {
            own += await _floods.CoverAsync(address, Attempt) is null ? 1 : 0;
        }

        return own;
    }

    /// <summary>Sends until so many attempts were beyond the limit.</summary>
    private async Task FloodAsync(string address, int beyond)
    {
        while (beyond > 0)
        {
            beyond -= await _floods.CoverAsync(address, Attempt) is null ? 0 : 1;
        }
    }

    private async Task EndAsync(int times = 1)
    {
        for (var i = 0; i < times; i++)
        {
            _clock.Now += TimeSpan.FromMinutes(1);
            await _watch.LookAsync(TestContext.Current.CancellationToken);
        }
    }
}
