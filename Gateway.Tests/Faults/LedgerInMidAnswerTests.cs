using System.Net;
using System.Text;
using Gateway.Record;
using Gateway.Tests.World;

namespace Gateway.Tests.Faults;

/// <summary>No instalment leaves before its entry, and none without.</summary>
public sealed class LedgerInMidAnswerTests : IAsyncLifetime
{
    private const int First = 4096;
    private const int Second = 8192;

    // Three instalments.
    private static readonly string Name = Students.NameForList(First + Second + 1000);

    private readonly ScriptedLedger _ledger = new();
    private ScriptedSis _sis = null!;
    private LifeWorld _world = null!;

    public async ValueTask InitializeAsync()
    {
        _sis = await ScriptedSis.StartAsync();
        _sis.Answer = async context =>
        {
            await InstalmentGateway.HeadAsync(context);
            await context.Response.Body.WriteAsync(Students.Bytes(Students.Sent(1, Name)));
        };
        _world = await LifeWorld.BeforeAsync(_sis.Address, _ledger);
        _world.Http.DefaultRequestHeaders.Authorization = new("Bearer", _world.Token("state-collector"));
    }

    [Theory]
    [InlineData("Continued", First)]
    [InlineData("Completed", First + Second)]
    public async Task An_instalment_waits_for_its_entry(string outcome, int before)
    {
        var mayPass = new TaskCompletionSource();
        _ledger.Before = entry => entry.Outcome.ToString() == outcome ? mayPass.Task : Task.CompletedTask;
        using var answer = await AskAsync();
        var body = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await body.ReadExactlyAsync(new byte[before], TestContext.Current.CancellationToken);

        var next = new byte[100_000];
        var reading = body.ReadAsync(next, TestContext.Current.CancellationToken).AsTask();
        await Task.WhenAny(reading, Task.Delay(500, TestContext.Current.CancellationToken));
        Assert.False(reading.IsCompleted);

        mayPass.SetResult();
        Assert.True(await reading > 0);
    }

    [Fact]
    public async Task Not_even_the_end_leaves_before_the_entry_that_says_so()
    {
        // With nothing left to send but the end itself, an answer would look complete too early.
        var mayPass = new TaskCompletionSource();
        _ledger.Before = entry => entry.Outcome == Outcome.Completed ? mayPass.Task : Task.CompletedTask;
        using var answer = await AskAsync();
        var reading = answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        await Task.WhenAny(reading, Task.Delay(500, TestContext.Current.CancellationToken));
        Assert.False(reading.IsCompleted);

        mayPass.SetResult();
        Assert.Equal(Students.Seen(1, Name), Encoding.UTF8.GetString(await reading));
        Assert.Equal([Outcome.Authorised, Outcome.Continued, Outcome.Completed], _ledger.Entries.Select(entry => entry.Outcome));
    }

    [Theory]
    [InlineData("Continued", First, true)]
    [InlineData("Continued", First, false)]
    [InlineData("Completed", First + Second, true)]
    [InlineData("Completed", First + Second, false)]
    public async Task An_entry_the_ledger_does_not_take_cuts_the_answer_off(string outcome, int before, bool isKnown)
    {
        var mayFail = new TaskCompletionSource();
        _ledger.Before = async entry =>
        {
            if (entry.Outcome.ToString() == outcome)
            {
                await mayFail.Task;
                throw isKnown ? new LedgerUnavailableException("full") : new InvalidOperationException("defect");
            }
        };

        using var answer = await AskAsync();
        Assert.Equal(Students.Seen(1, Name)[..before], await ReadAndFailAsync(answer, before, mayFail));

        await Eventually(() => _ledger.Entries[^1].Outcome == Outcome.CutOff);
        Assert.Equal((isKnown ? "ledger_unavailable" : "gateway_fault", (long)before), (_ledger.Entries[^1].Reasons.Single().Code, _ledger.Entries[^1].BytesOut));
        Assert.DoesNotContain(_ledger.Entries, entry => entry.Outcome.ToString() == outcome);
    }

    [Fact]
    public async Task A_ledger_that_takes_nothing_any_more_cuts_the_answer_off()
    {
        var mayFail = new TaskCompletionSource();
        _ledger.Before = async entry =>
        {
            if (entry.Outcome != Outcome.Authorised)
            {
                await mayFail.Task;
                throw new LedgerUnavailableException("full");
            }
        };

        using var answer = await AskAsync();
        await ReadAndFailAsync(answer, First, mayFail);

        Assert.Equal(Outcome.Authorised, Assert.Single(_ledger.Entries).Outcome);
    }

    [Fact]
    public async Task Without_the_first_entry_nothing_leaves_and_the_SIS_is_let_go()
    {
        var letGo = new TaskCompletionSource();
        var before = _sis.Answer;
        _sis.Answer = async context =>
        {
            using var registration = context.RequestAborted.Register(letGo.SetResult);
            await before(context);
            await context.Response.Body.FlushAsync();
            await letGo.Task;
        };
        _ledger.Before = _ => throw new LedgerUnavailableException("full");

        using var answer = await AskAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.DoesNotContain("xxx", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await letGo.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task An_answer_whose_records_were_named_by_its_last_entry_is_not_called_cut_off()
    {
        using var answer = await AskAsync();
        await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["1"], _ledger.Entries.SelectMany(entry => entry.Disclosed));
        Assert.DoesNotContain(_ledger.Entries, entry => entry.Outcome == Outcome.CutOff);
        Assert.Equal([null, 0L, 0L], _ledger.Entries.Select(entry => entry.Continues));
    }

    public async ValueTask DisposeAsync()
    {
        await _world.DisposeAsync();
        await _sis.DisposeAsync();
    }

    private Task<HttpResponseMessage> AskAsync() =>
        _world.Http.GetAsync(Students.Path, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);

    /// <summary>Reads what may be read, lets the ledger fail, and sees the answer break off. An abort may overtake what was not yet read.</summary>
    private static async Task<string> ReadAndFailAsync(HttpResponseMessage answer, int bytes, TaskCompletionSource mayFail)
    {
        var body = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        var read = new byte[bytes];
        await body.ReadExactlyAsync(read, TestContext.Current.CancellationToken);
        mayFail.SetResult();
        await Assert.ThrowsAnyAsync<IOException>(async () => await body.ReadExactlyAsync(new byte[1], TestContext.Current.CancellationToken));
        return Encoding.UTF8.GetString(read);
    }

    private static async Task Eventually(Func<bool> holds)
    {
        for (var patience = 0; !holds() && patience < 200; patience++)
        {
            await Task.Delay(25);
        }

        Assert.True(holds());
    }
}
