using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Gateway.Forward;
using Gateway.Record;
using Gateway.Tests.World;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Moq;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Model;

namespace Gateway.Tests.Faults;

/// <summary>Whatever throws while an answer of the SIS is in hand, wherever and whatever: it is closed, or cut off, and never the original.</summary>
public sealed class ThrowTests(ProxyGateway world) : IClassFixture<ProxyGateway>
{
    private const int Many = 3000;

    private static readonly ImmutableArray<Func<Exception>> Failures =
    [
        () => new InvalidOperationException(Students.Canary), () => new KeyNotFoundException(Students.Canary), () => new InsufficientMemoryException(Students.Canary),
        () => new IOException(Students.Canary), () => new HttpRequestException(Students.Canary), () => new InvalidDataException(Students.Canary),
        () => new OperationCanceledException(Students.Canary), () => new TaskCanceledException(Students.Canary), () => new ObjectDisposedException(Students.Canary),
        () => new AggregateException(Students.Canary, new FormatException(Students.Canary)), () => new DecoderFallbackException(Students.Canary),
    ];

    private static readonly string[] Codes =
        ["answer_malformed", "gateway_fault", "redaction_failed", "sis_broke_off", "sis_timed_out", "sis_unreachable", "unexpected_content_type"];

    private static readonly ClusterModel Cluster = new(new ClusterConfig(), new HttpMessageInvoker(new SocketsHttpHandler()));

    public static MatrixTheoryData<string, bool> Points => new(
        [
            "before the SIS is asked", "after it has answered", "opening", "first read", "in a record", "in the last record", "at the end", "disposing",
            "writing by itself",
        ],
        [false, true]);

    [Theory]
    [MemberData(nameof(Points))]
    public async Task Nothing_that_throws_lets_an_answer_pass(string point, bool isLong)
    {
        var count = isLong ? Many : 2;
        foreach (var failure in Failures)
        {
            var before = world.Ledger.Entries.Count;
            world.Proxy = context => AnswerAsync(context, point, Students.Bytes(Students.Sent(count)), failure);
            using var answer = await world.Client.GetAsync(Students.Path, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
            var (bytes, isWhole) = await InstalmentGateway.ReadAsync(answer);

            var body = Encoding.UTF8.GetString(bytes);
            Assert.DoesNotContain("CANARY", answer.Headers + $"{answer.Content.Headers}" + body, StringComparison.OrdinalIgnoreCase);
            var entries = world.Ledger.Entries.Skip(before).ToList();
            Assert.Contains(entries[^1].Reasons.Single().Code, Codes);
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                Assert.True(isLong && !isWhole);
                Assert.StartsWith(body, Students.Seen(count), StringComparison.Ordinal);
                Assert.Equal((Outcome.Authorised, Outcome.CutOff), (entries[0].Outcome, entries[^1].Outcome));
            }
            else
            {
                Assert.Equal((Assert.Single(entries).Reasons.Single().Code, entries[0].Status), ((string)JsonNode.Parse(body)!["code"]!, (int)answer.StatusCode));
                Assert.True(entries[0].Outcome is Outcome.Faulted or Outcome.UpstreamFailed);
            }
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(Many)]
    public async Task A_stage_that_does_not_throw_lets_it_pass(int count)
    {
        world.Proxy = context => AnswerAsync(context, "", Students.Bytes(Students.Sent(count)), () => new InvalidOperationException());

        Assert.Equal(Students.Seen(count), await world.Client.GetStringAsync(Students.Path, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(1, Many)]
    [InlineData(2, Many)]
    [InlineData(3, Many)]
    public async Task An_answer_that_cannot_be_written_is_aborted_with_its_connection(int write, int count)
    {
        var written = 0;
        var wire = new Mock<Stream>();
        world.Proxy = async context =>
        {
            var gate = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
            wire.Setup(stream => stream.WriteAsync(It.IsAny<ReadOnlyMemory<byte>>(), It.IsAny<CancellationToken>()))
                .Returns((ReadOnlyMemory<byte> bytes, CancellationToken cancel) =>
                    ++written == write ? throw new InvalidOperationException(Students.Canary) : gate.Stream.WriteAsync(bytes, cancel));
            context.Features.Set(Mock.Of<IHttpResponseBodyFeature>(body => body.Stream == wire.Object));
            await AnswerAsync(context, "", Students.Bytes(Students.Sent(count)), () => new InvalidOperationException());
        };

        var (body, isWhole) = await AskAsync();

        Assert.False(isWhole);
        Assert.StartsWith(body, Students.Seen(count), StringComparison.Ordinal);
        Assert.Equal(count == Many ? Outcome.CutOff : Outcome.Redacted, world.Ledger.Entries[^1].Outcome);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(Many)]
    public async Task An_answer_whose_head_cannot_be_written_does_not_leave(int count)
    {
        world.Proxy = async context =>
        {
            var head = new Mock<IHttpResponseFeature>();
            head.SetupGet(response => response.Headers).Throws(() => new InvalidOperationException(Students.Canary));
            context.Features.Set(head.Object);
            await AnswerAsync(context, "", Students.Bytes(Students.Sent(count)), () => new InvalidOperationException());
        };

        var (body, isWhole) = await AskAsync();

        Assert.True(!isWhole || body.Length == 0, body);
    }

    private async Task<(string Body, bool IsWhole)> AskAsync()
    {
        try
        {
            using var answer = await world.Client.GetAsync(Students.Path, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
            var (body, isWhole) = await InstalmentGateway.ReadAsync(answer);
            return (Encoding.UTF8.GetString(body), isWhole);
        }
        catch (HttpRequestException)
        {
            return ("", false);
        }
    }

    /// <summary>Answers in the place of YARP, and throws where it is told to.</summary>
    private static async Task AnswerAsync(HttpContext context, string point, byte[] sent, Func<Exception> failure)
    {
        ThrowAt("before the SIS is asked", point, failure);
        context.Features.Set(Mock.Of<IReverseProxyFeature>(feature => feature.Cluster == Cluster));
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new FailingContent(sent, (what, at) => Fail(point, failure, what, at, sent.Length)) };
        response.Content.Headers.ContentType = new("application/json");
        await context.Features.GetRequiredFeature<Exchange>().Answered(response, CancellationToken.None);
        if (point == "writing by itself")
        {
            await context.Response.Body.WriteAsync(sent);
        }

        ThrowAt("after it has answered", point, failure);
    }

    private static void Fail(string point, Func<Exception> failure, string what, long at, int length)
    {
        var isThere = (point, what) switch
        {
            ("opening", "open") or ("first read", "read") or ("at the end", "end") or ("disposing", "dispose") => true,
            ("in a record", "read") => at > length / 3,
            ("in the last record", "read") => at == length,
            _ => false,
        };
        if (isThere)
        {
            throw failure();
        }
    }

    private static void ThrowAt(string here, string point, Func<Exception> failure)
    {
        if (here == point)
        {
            throw failure();
        }
    }
}
