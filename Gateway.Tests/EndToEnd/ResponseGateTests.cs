using System.Net;
using System.Text.Json.Nodes;
using Gateway.Deliver;
using Gateway.Record;
using Gateway.Tests.World;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Moq;

namespace Gateway.Tests.EndToEnd;

public sealed class ResponseGateTests
{
    [Fact]
    public async Task Nothing_can_be_written_before_a_receipt_by_any_way_a_response_has()
    {
        await using var sis = await ScriptedSis.StartAsync();
        var results = new List<string>();
        sis.Answer = async context =>
        {
            var gate = ResponseGate.Install(context);
            results.Add(await TryAsync(() => context.Response.WriteAsync("x")));
            results.Add(await TryAsync(async () => await context.Response.Body.WriteAsync(new byte[1])));
            results.Add(await TryAsync(async () => await context.Response.BodyWriter.FlushAsync()));
            results.Add(await TryAsync(() => context.Response.StartAsync()));
            results.Add(await TryAsync(() => context.Response.CompleteAsync()));
            results.Add(await TryAsync(() => context.Response.SendFileAsync(typeof(ResponseGateTests).Assembly.Location)));
            results.Add(context.Features.Get<IHttpUpgradeFeature>() is null ? "gone" : "there");
            results.Add(context.Features.Get<IHttpResponseTrailersFeature>() is null ? "gone" : "there");
            gate.Open(Receipt.Issue(7));
            await context.Response.WriteAsync("opened");
            results.Add(await TryAsync(() =>
            {
                gate.Open(Receipt.Issue(8));
                return Task.CompletedTask;
            }));
        };
        using var http = new HttpClient { BaseAddress = sis.Address };

        Assert.Equal("opened", await http.GetStringAsync("/", TestContext.Current.CancellationToken));
        Assert.Equal([.. Enumerable.Repeat(nameof(UnrecordedWriteException), 6), "gone", "gone", nameof(InvalidOperationException)], results);
    }

    [Fact]
    public void The_words_that_turn_a_flood_away_need_the_receipt_of_its_entry()
    {
        var gate = ResponseGate.Install(new DefaultHttpContext());

        Assert.Throws<ArgumentNullException>(() => gate.OpenFor(ThrottledNotice.Instance, null!));
        Assert.False(gate.IsOpen);
        gate.OpenFor(ThrottledNotice.Instance, Receipt.Issue(7));
        Assert.True(gate.IsOpen);
    }

    [Fact]
    public async Task A_ledger_that_fails_in_any_way_turns_every_answer_into_the_same_503()
    {
        foreach (var failure in new Exception[] { new LedgerUnavailableException("full"), new InvalidOperationException("defect"), new IOException("torn") })
        {
            var ledger = new Mock<ILedger>();
            ledger.Setup(l => l.RecordAsync(It.IsAny<Entry>(), It.IsAny<CancellationToken>())).ThrowsAsync(failure);
            await using var world = await LifeWorld.StartAsync(ledger.Object, proxy: _ => Task.CompletedTask);

            foreach (var path in new[] { "/", "/a//b", "/oauth/token", "/data/v3/ed-fi/students" })
            {
                using var answer = await world.Http.GetAsync(path, TestContext.Current.CancellationToken);
                Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
                Assert.Equal("ledger_unavailable", (await ProblemAsync(answer))["code"]!.GetValue<string>());
                Assert.False(answer.Headers.Contains(Delivery.EntryHeader));
            }
        }
    }

    [Fact]
    public async Task The_entry_is_recorded_before_the_first_byte_and_for_refusals_faults_and_malformed_requests_too()
    {
        var entries = new List<Entry>();
        var ledger = new Mock<ILedger>();
        ledger.Setup(l => l.RecordAsync(It.IsAny<Entry>(), It.IsAny<CancellationToken>()))
            .Returns((Entry entry, CancellationToken _) =>
            {
                entries.Add(entry);
                return new(Receipt.Issue(entries.Count - 1));
            });
        await using var world = await LifeWorld.StartAsync(ledger.Object, proxy: context => context.Response.WriteAsync("past the gate"));

        Assert.Equal((400, Outcome.Malformed), (await StatusAsync(world, "/a//b"), entries[^1].Outcome));
        Assert.Equal((401, Outcome.Unauthenticated), (await StatusAsync(world, "/data/v3/ed-fi/students"), entries[^1].Outcome));
        Assert.Equal((401, Outcome.Unauthenticated), (await StatusAsync(world, "/nobody/knows"), entries[^1].Outcome));
        Assert.Equal((405, Outcome.TokenRefused), (await StatusAsync(world, "/oauth/token"), entries[^1].Outcome));
        Assert.Equal((200, Outcome.Metadata), (await StatusAsync(world, "/.well-known/jwks.json"), entries[^1].Outcome));

        // A proxy that writes by itself, and one that throws, are defects: recorded, and nothing of what they wrote gets out.
        world.Http.DefaultRequestHeaders.Authorization = new("Bearer", world.Token("state-collector"));
        using var written = await world.Http.GetAsync("/data/v3/ed-fi/students", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.InternalServerError, Outcome.Faulted), (written.StatusCode, entries[^1].Outcome));
        Assert.DoesNotContain("past the gate", await written.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(6, entries.Count);
    }

    private static async Task<int> StatusAsync(LifeWorld world, string path)
    {
        using var answer = await world.Http.GetAsync(path, TestContext.Current.CancellationToken);
        return (int)answer.StatusCode;
    }

    private static async Task<JsonNode> ProblemAsync(HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

    private static async Task<string> TryAsync(Func<Task> write)
    {
        try
        {
            await write();
            return "written";
        }
        catch (InvalidOperationException exception)
        {
            return exception.GetType().Name;
        }
    }
}
