using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Gateway.Admit;
using Gateway.Decide;
using Gateway.Operate;
using Gateway.Record;
using Gateway.Tests.World;
using Microsoft.AspNetCore.Http;

namespace Gateway.Tests.Canary;

/// <summary>A gateway from which a mark came out serves nothing more, and says so to all who have to know.</summary>
public sealed class OutOfServiceTests
{
    private readonly ScriptedLedger _ledger = new();

    [Fact]
    public async Task With_sound_policies_it_is_ready()
    {
        await using var world = await LifeWorld.UnderAsync(SelfTestWorld.Sound, _ledger, Unreachable);

        Assert.Equal((HttpStatusCode.OK, "ready\n"), await ReadyAsync(world));
    }

    [Fact]
    public async Task With_unsound_ones_it_closes_before_it_listens_and_its_ledger_says_where_the_mark_stood()
    {
        await using var world = await LifeWorld.UnderAsync(SelfTestWorld.Unsound, _ledger, Unreachable);

        var (status, words) = await ReadyAsync(world);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.DoesNotContain("vendor", words, StringComparison.Ordinal);
        var entry = Assert.Single(_ledger.Entries);
        Assert.Equal((Outcome.SelfTestFailed, SelfTestWorld.Unsound.Id), (entry.Outcome, entry.Policy));
        Assert.Contains("agreement vendor, ed-fi/students", entry.Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/data/v3/ed-fi/students")]
    [InlineData("/.well-known/jwks.json")]
    [InlineData("/nothing/known")]
    public async Task Once_closed_every_request_is_answered_alike_and_has_its_entry(string path)
    {
        await using var world = await LifeWorld.UnderAsync(SelfTestWorld.Unsound, _ledger, Unreachable);
        world.Http.DefaultRequestHeaders.Authorization = new("Bearer", world.Token("vendor"));

        using var answer = await world.Http.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("out_of_service", (await answer.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!["code"]!.GetValue<string>());
        Assert.Equal((Outcome.OutOfService, (int?)503), (_ledger.Entries[^1].Outcome, _ledger.Entries[^1].Status));
    }

    [Fact]
    public async Task A_mark_that_comes_out_while_it_serves_closes_it_for_good()
    {
        await using var world = await LifeWorld.UnderAsync(SelfTestWorld.Sound, _ledger, Unreachable);
        world.The<PolicyHolder>().Swap(SelfTestWorld.Unsound);

        Assert.Null(await world.The<CanaryWatch>().LookAsync());
        world.The<PolicyHolder>().Swap(SelfTestWorld.Sound);
        Assert.NotNull(await world.The<CanaryWatch>().LookAsync());

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await ReadyAsync(world)).Status);
    }

    [Fact]
    public async Task An_answer_that_was_on_its_way_through_does_not_leave()
    {
        LifeWorld? world = null;
        await using var started = world = await LifeWorld.UnderAsync(SelfTestWorld.Sound, _ledger, async _ =>
        {
            world!.The<PolicyHolder>().Swap(SelfTestWorld.Unsound);
            await world.The<CanaryWatch>().LookAsync();
        });
        world.Http.DefaultRequestHeaders.Authorization = new("Bearer", world.Token("vendor"));

        using var answer = await world.Http.GetAsync("/data/v3/ed-fi/students", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(Outcome.OutOfService, _ledger.Entries[^1].Outcome);
    }

    [Fact]
    public async Task An_answer_of_which_some_has_left_goes_no_further()
    {
        var closed = new TaskCompletionSource();
        _ledger.Before = entry => entry.Outcome == Outcome.Continued ? closed.Task : Task.CompletedTask;
        await using var sis = await ScriptedSis.StartAsync();
        sis.Answer = async context =>
        {
            await InstalmentGateway.HeadAsync(context);
            await context.Response.Body.WriteAsync(Students.Bytes(Students.Sent(1, Students.NameForList(20_000))));
        };
        await using var world = await LifeWorld.BeforeAsync(sis.Address, _ledger);
        world.Http.DefaultRequestHeaders.Authorization = new("Bearer", world.Token("state-collector"));

        using var answer = await world.Http.GetAsync(Students.Path, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        var received = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await received.ReadExactlyAsync(new byte[4096], TestContext.Current.CancellationToken);
        world.The<Readiness>().Close("as the test says");
        closed.SetResult();

        Assert.False((await InstalmentGateway.ReadAsync(answer)).IsWhole);
        var last = _ledger.Entries[^1];
        Assert.Equal((Outcome.CutOff, "out_of_service"), (last.Outcome, last.Reasons[0].Code));
    }

    [Fact]
    public async Task A_ledger_that_cannot_be_written_does_not_keep_it_open()
    {
        _ledger.Before = _ => throw new LedgerUnavailableException("full");
        await using var world = await LifeWorld.UnderAsync(SelfTestWorld.Unsound, _ledger, Unreachable);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await ReadyAsync(world)).Status);
    }

    private static Task Unreachable(HttpContext context) => throw new InvalidOperationException("the SIS must not be asked");

    private static async Task<(HttpStatusCode Status, string Words)> ReadyAsync(LifeWorld world)
    {
        using var answer = await world.Http.GetAsync("/health/ready", TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
