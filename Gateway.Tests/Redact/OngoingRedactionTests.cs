using System.Net;
using System.Text;
using Gateway.Redact;
using Microsoft.Extensions.Logging.Abstractions;
using Policies.Evaluate;
using Policies.Redaction;
using RedactStage = Gateway.Redact.Redaction;

namespace Gateway.Tests.Redact;

public sealed class OngoingRedactionTests
{
    private static readonly string Words = $"[{string.Join(',', Enumerable.Repeat($"\"{new string('w', 98)}\"", 50_000))}]";

    [Fact]
    public async Task No_more_is_read_than_the_part_asked_for_needs()
    {
        using var sent = new MemoryStream(Encoding.UTF8.GetBytes(Words));
        var outcome = await RedactAsync(sent);

        var (left, part) = (0L, 4096L);
        for (var parts = 0; parts < 8; parts++)
        {
            using var body = outcome.Body!;
            Assert.Equal(part, body.Length);
            left += body.Length;
            Assert.InRange(sent.Position, left, left + (2 * 64 * 1024));
            outcome = await outcome.More!.NextAsync();
            part *= 2;
        }

        outcome.Body!.Dispose();
        outcome.More?.Dispose();
    }

    [Fact]
    public async Task Parts_grow_to_four_mebibytes_and_together_they_are_the_body()
    {
        using var sent = new MemoryStream(Encoding.UTF8.GetBytes(Words));
        var sizes = new List<long>();
        var text = new StringBuilder();
        for (var outcome = await RedactAsync(sent, whole: 1 << 20); outcome is not null; outcome = outcome.More is { } more ? await more.NextAsync() : null)
        {
            using var body = outcome.Body!;
            sizes.Add(body.Length);
            foreach (var piece in body.Pieces)
            {
                text.Append(Encoding.UTF8.GetString(piece.Span));
            }
        }

        Assert.Equal([1 << 20, 2 << 20, Words.Length - (3 << 20)], sizes);
        Assert.Equal(Words, text.ToString());
    }

    [Fact]
    public async Task What_throws_closes_the_answer()
    {
        var outcome = await RedactAsync(new MemoryStream(Encoding.UTF8.GetBytes(Words)), guard: new Guard(throws: true));
        Assert.Equal(Closure.RedactionFailed, outcome.Closed);

        using var gone = new MemoryStream();
        gone.Dispose();
        Assert.Equal(Closure.RedactionFailed, (await RedactAsync(gone)).Closed);
    }

    [Fact]
    public async Task A_caller_who_has_gone_is_not_read_for()
    {
        using var hangUp = new CancellationTokenSource();
        using var sent = new MemoryStream(Encoding.UTF8.GetBytes(Words));
        var outcome = await RedactAsync(sent, callerGone: hangUp.Token);
        outcome.Body!.Dispose();
        var (read, more) = (sent.Position, outcome.More!);
        await hangUp.CancelAsync();

        // What was let go of already may still make a part or two; then comes the end.
        while (outcome.More is not null)
        {
            outcome = await more.NextAsync();
            outcome.Body?.Dispose();
        }

        Assert.Equal(Closure.CallerGone, outcome.Closed);
        Assert.Equal(read, outcome.BytesIn);
    }

    private static Task<RedactionOutcome> RedactAsync(Stream sent, int whole = 4096, Guard? guard = null, CancellationToken? callerGone = null)
    {
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(sent) };
        response.Content.Headers.ContentType = new("application/json");
        var redaction = new RedactStage(new() { WholeBodyBytes = whole }, TimeProvider.System, NullLogger<RedactStage>.Instance);
        return redaction.RedactAsync(SisAnswer.Take(response), Decision(guard ?? new(throws: false)), new(TimeSpan.FromSeconds(10), true, callerGone ?? CancellationToken.None));
    }

    private static Allowed Decision(Guard guard) => new()
    {
        Plan = new() { Guard = guard, Root = new() { Path = "word", Treatment = PlanTreatment.Release, Rule = "" } },
        Path = ["words"],
        Query = [],
        IsCollection = true,
        Day = default,
    };

    private sealed class Guard(bool throws) : IValueGuard
    {
        public string? RuleFor(ReadOnlySpan<char> value, bool namesItsSibling) => throws ? throw new InvalidOperationException("defect") : null;
    }
}
