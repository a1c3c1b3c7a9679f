using System.IO.Compression;
using System.Net;
using System.Text;
using Gateway.Record;
using Gateway.Tests.World;
using Microsoft.AspNetCore.Http;

namespace Gateway.Tests.Faults;

/// <summary>What goes wrong after a long answer has begun to leave ends it so that nobody takes it for a whole one.</summary>
public sealed class CutOffTests(InstalmentGateway world) : IClassFixture<InstalmentGateway>
{
    private const int Many = 3000;

    private static readonly string List = Students.Sent(Many);

    private static readonly byte[] TooLarge = Repeated(21_000_000, 2000);

    public static TheoryData<string, string> Troubles => new()
    {
        { "malformed", "answer_malformed" },
        { "trailing bytes", "answer_malformed" },
        { "truncated", "answer_malformed" },
        { "duplicate name", "answer_malformed" },
        { "coding cut short", "answer_malformed" },
        { "coding not at its end", "answer_malformed" },
        { "coding broken", "answer_malformed" },
        { "broken off", "sis_broke_off" },
        { "stalls", "sis_timed_out" },
        { "bomb", "answer_too_large" },
        { "too large", "answer_too_large" },
    };

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task An_answer_is_cut_off_and_nothing_after_the_fault_leaves(string trouble, string code)
    {
        var mayFail = new TaskCompletionSource();
        world.Sis.Answer = context => PlayAsync(context, trouble, mayFail.Task);

        using var answer = await world.AskAsync();

        var (body, isWhole) = await ReadAsync(answer, mayFail);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(isWhole);
        Assert.InRange(body.Length, InstalmentGateway.Whole, int.MaxValue);
        Assert.True(IsBeginning(Encoding.UTF8.GetString(body), trouble));
        var entries = await world.EntriesAsync(answer);
        Assert.Equal((Outcome.Authorised, Outcome.CutOff), (entries[0].Outcome, entries[^1].Outcome));
        Assert.Equal(code, Assert.Single(entries[^1].Reasons).Code);
        Assert.InRange(entries[^1].BytesOut, body.Length, int.MaxValue);
        Assert.InRange(entries[^1].BytesIn, 1, int.MaxValue);
        Assert.True(world.Gateway.Verify().Intact, world.Gateway.Verify().Finding);
    }

    [Fact]
    public async Task A_compressed_answer_that_is_cut_off_has_no_end_either()
    {
        foreach (var coding in new[] { "gzip", "br" })
        {
            var mayFail = new TaskCompletionSource();
            world.Sis.Answer = context => PlayAsync(context, "malformed", mayFail.Task);

            using var answer = await world.AskAsync(coding);

            Assert.Equal(coding, answer.Content.Headers.ContentEncoding.Single());
            var (body, isWhole) = await ReadAsync(answer, mayFail, 10);
            Assert.False(isWhole);
            // What came can be decoded as far as it goes, which is not to its end.
            Assert.StartsWith("[{", Encoding.UTF8.GetString(await Coded.DecodeAsync(coding, new MemoryStream(body))), StringComparison.Ordinal);
            Assert.Equal(Outcome.CutOff, (await world.EntriesAsync(answer))[^1].Outcome);
        }
    }

    [Fact]
    public async Task More_than_can_be_held_back_is_not_read()
    {
        world.Send(Students.Bytes(Students.Sent(1, "Ada", new('y', 100_000))));

        using var answer = await world.AskAsync();

        Assert.Equal(HttpStatusCode.BadGateway, answer.StatusCode);
        Assert.Equal("answer_too_large", Assert.Single((await world.EntriesAsync(answer)).Single().Reasons).Code);
    }

    [Fact]
    public async Task A_caller_who_could_not_tell_an_end_from_a_breach_gets_no_instalments()
    {
        world.Send(Students.Bytes(List));
        using var answer = new RawAnswer(world);

        var text = await answer.TextAsync("HTTP/1.0");

        Assert.Contains("answer_too_large", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_who_hangs_up_ends_the_reading()
    {
        var hungUp = new TaskCompletionSource();
        world.Sis.Answer = async context =>
        {
            using var registration = context.RequestAborted.Register(hungUp.SetResult);
            await FloodAsync(context);
        };
        var answer = await world.AskAsync();
        var buffer = new byte[100_000];
        await (await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)).ReadExactlyAsync(buffer, TestContext.Current.CancellationToken);

        answer.Dispose();

        await hungUp.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.Equal("caller_gone", Assert.Single((await world.EntriesAsync(answer))[^1].Reasons).Code);
    }

    [Fact]
    public async Task A_caller_who_pauses_does_not_make_the_SIS_look_silent()
    {
        // More than all buffers on the way hold, so that the SIS has to wait too, and for longer than it may be silent.
        world.Send(Repeated(19_000_000, 2000));
        using var answer = await world.AskAsync();
        var body = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await body.ReadExactlyAsync(new byte[10_000], TestContext.Current.CancellationToken);

        await Task.Delay(2000, TestContext.Current.CancellationToken);

        var (_, isWhole) = await InstalmentGateway.ReadAsync(answer);
        Assert.True(isWhole);
        Assert.Equal(Outcome.Completed, (await world.EntriesAsync(answer))[^1].Outcome);
    }

    [Fact]
    public async Task An_answer_that_flows_may_take_longer_than_the_SIS_may_be_silent()
    {
        var sent = Students.Bytes(List);
        world.Sis.Answer = async context =>
        {
            await InstalmentGateway.HeadAsync(context);
            for (var part = 0; part < 8; part++)
            {
                await context.Response.Body.WriteAsync(sent.AsMemory((part * sent.Length / 8)..((part + 1) * sent.Length / 8)));
                await Task.Delay(300);
            }
        };

        using var answer = await world.AskAsync();

        Assert.Equal(Students.Seen(Many), await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static bool IsBeginning(string body, string trouble) => trouble is "bomb" or "too large"
        ? !body.Contains("CANARY", StringComparison.Ordinal)
        : Students.Seen(Many).StartsWith(body, StringComparison.Ordinal);

    private static Task PlayAsync(HttpContext context, string trouble, Task mayFail) => trouble switch
    {
        "malformed" => SendAsync(context, Students.Bytes(List[..^1]), ",{\"id\":NaN}]"u8.ToArray(), mayFail),
        "trailing bytes" => SendAsync(context, Students.Bytes(List), "[]"u8.ToArray(), mayFail),
        "truncated" => SendAsync(context, Students.Bytes(List[..^1]), [], mayFail),
        "duplicate name" => SendAsync(context, Students.Bytes(List[..^1]), ",{\"id\":\"1\",\"id\":\"2\"}]"u8.ToArray(), mayFail),
        "coding cut short" => SendAsync(context, Coded.Encode("gzip", Students.Bytes(List))[..^3], [], mayFail, "gzip"),
        "coding not at its end" => SendAsync(context, Coded.Encode("br", Students.Bytes(List)), [0], mayFail, "br"),
        "coding broken" => SendAsync(context, Coded.Encode("gzip", Students.Bytes(List))[..^8], [1, 2, 3, 4, 5, 6, 7, 8], mayFail, "gzip"),
        "broken off" => BreakOffAsync(context, mayFail),
        "stalls" => StallAsync(context),
        "bomb" => BombAsync(context, mayFail),
        _ => SendAsync(context, TooLarge, [], Task.CompletedTask),
    };

    /// <summary>Sends what leads to a fault only once the caller has something: an abort may overtake what was not yet read.</summary>
    private static async Task SendAsync(HttpContext context, byte[] begin, byte[] rest, Task mayFail, string coding = "")
    {
        await InstalmentGateway.HeadAsync(context, coding);
        await context.Response.Body.WriteAsync(begin);
        await context.Response.Body.FlushAsync();
        await mayFail;
        await context.Response.Body.WriteAsync(rest);
    }

    private static async Task BombAsync(HttpContext context, Task mayFail)
    {
        using var coded = new MemoryStream();
        using var encoder = new BrotliStream(coded, CompressionLevel.Fastest);
        encoder.Write(Students.Bytes(List[..^1] + ","));
        encoder.Flush();
        var begin = coded.ToArray();
        encoder.Write(Repeated(3_000_000).AsSpan(1));
        encoder.Flush();
        await SendAsync(context, begin, coded.ToArray()[begin.Length..], mayFail, "br");
    }

    private static async Task<(byte[] Body, bool IsWhole)> ReadAsync(HttpResponseMessage answer, TaskCompletionSource mayFail, int first = InstalmentGateway.Whole)
    {
        var begin = new byte[first];
        await (await answer.Content.ReadAsStreamAsync()).ReadExactlyAsync(begin);
        mayFail.SetResult();
        var (rest, isWhole) = await InstalmentGateway.ReadAsync(answer);
        return ([.. begin, .. rest], isWhole);
    }

    private static byte[] Repeated(int bytes, int nameBytes = 3)
    {
        var one = Students.Sent(1, new('n', nameBytes))[1..^1];
        return Students.Bytes($"[{string.Join(',', Enumerable.Repeat(one, bytes / one.Length))}]");
    }

    private static async Task BreakOffAsync(HttpContext context, Task mayFail)
    {
        await SendAsync(context, Students.Bytes(List[..(List.Length / 2)]), [], mayFail);
        context.Abort();
    }

    private static Task StallAsync(HttpContext context) => SendAsync(
        context, Students.Bytes(List[..(List.Length / 2)]), [], Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted));

    private static async Task FloodAsync(HttpContext context)
    {
        await InstalmentGateway.HeadAsync(context);
        var part = Repeated(50_000)[..^1];
        part[^1] = (byte)'}';
        await context.Response.Body.WriteAsync("["u8.ToArray());
        part[0] = (byte)' ';
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.Body.WriteAsync(part);
            await context.Response.Body.WriteAsync(","u8.ToArray());
        }
    }
}
