using System.Net;
using System.Text;
using Gateway.Record;
using Gateway.Tests.World;

namespace Gateway.Tests.EndToEnd;

public sealed class LongAnswerTests(InstalmentGateway world) : IClassFixture<InstalmentGateway>
{
    [Theory]
    [InlineData(InstalmentGateway.Whole - 1)]
    [InlineData(InstalmentGateway.Whole)]
    public async Task An_answer_up_to_the_limit_is_whole_and_has_one_entry(int bytes)
    {
        var name = Students.NameForList(bytes);
        world.Send(Students.Bytes(Students.Sent(1, name)));

        using var answer = await world.AskAsync();

        Assert.Equal(bytes, answer.Content.Headers.ContentLength);
        Assert.Equal(Students.Seen(1, name), await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(Outcome.Redacted, Assert.Single(await world.EntriesAsync(answer)).Outcome);
    }

    [Fact]
    public async Task One_byte_more_leaves_in_instalments_with_an_entry_before_the_first_and_one_before_the_last()
    {
        var name = Students.NameForList(InstalmentGateway.Whole + 1);
        world.Send(Students.Bytes(Students.Sent(1, name)));

        using var answer = await world.AskAsync();

        Assert.Null(answer.Content.Headers.ContentLength);
        Assert.Equal(Students.Seen(1, name), await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal([Outcome.Authorised, Outcome.Completed], (await world.EntriesAsync(answer)).Select(entry => entry.Outcome));
    }

    [Fact]
    public async Task The_entries_of_an_answer_are_found_together_and_the_last_one_counts()
    {
        var sent = Students.Bytes(Students.Sent(2000));
        world.Send(sent);

        using var answer = await world.AskAsync();

        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Students.Seen(2000), body);
        var entries = await world.EntriesAsync(answer);
        Assert.Equal([Outcome.Authorised, .. Enumerable.Repeat(Outcome.Continued, entries.Count - 2), Outcome.Completed], entries.Select(entry => entry.Outcome));
        Assert.True(entries.Count > 3);
        Assert.Single(entries.Select(entry => (entry.Trace, entry.Client, entry.Agreement, entry.Policy, entry.Route, entry.Status)).Distinct());
        Assert.All(entries.SkipLast(1), entry => Assert.Equal((0, 0, 0), (entry.BytesIn, entry.BytesOut, entry.Records)));
        Assert.Equal((sent.Length, body.Length, 2000), (entries[^1].BytesIn, entries[^1].BytesOut, entries[^1].Records));
        Assert.Contains(entries[^1].Released, field => field is { Path: "firstName", Count: 2000 });
        Assert.Contains(entries[^1].Withheld, field => field is { Path: "citizenshipStatusDescriptor", Count: 2000 });
        Assert.True(world.Gateway.Verify().Intact, world.Gateway.Verify().Finding);
    }

    [Fact]
    public async Task Every_record_of_a_long_answer_is_named_in_its_entries_once()
    {
        world.Send(Students.Bytes(Students.Sent(2000)));

        using var answer = await world.AskAsync();
        await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        await world.EntriesAsync(answer);
        var trace = world.Gateway.EntryOf(answer).Trace;
        Assert.Equal(2000, world.Gateway.Entries().Where(read => read.Body!.Entry.Trace == trace).Sum(read => read.Body!.Disclosed?.Count ?? 0));
    }

    [Theory]
    [InlineData("If-None-Match", "\"x\"", 200, Outcome.Completed)]
    [InlineData("If-None-Match", "*", 304, Outcome.NotModified)]
    [InlineData("If-Match", "*", 200, Outcome.Completed)]
    [InlineData("If-Match", "\"x\"", 412, Outcome.PreconditionFailed)]
    public async Task An_answer_in_instalments_has_no_tag_for_what_is_yet_to_come_has_none(string name, string condition, int status, object outcome)
    {
        world.Send(Students.Bytes(Students.Sent(2000)));
        using var request = new HttpRequestMessage(HttpMethod.Get, Students.Path);
        request.Headers.TryAddWithoutValidation(name, condition);

        using var answer = await world.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        await InstalmentGateway.ReadAsync(answer);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Null(answer.Headers.ETag);
        var entries = await world.EntriesAsync(answer);
        Assert.Equal((outcome, status == 200), (entries[^1].Outcome, entries.Count > 1));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(5000)]
    [InlineData(15_000)]
    public async Task How_long_the_protected_values_are_does_not_show_in_how_an_answer_leaves(int canary)
    {
        // Whole by what may be seen, however long it was when the SIS sent it.
        world.Send(Students.Bytes(Students.Sent(1, "Ada", new('y', canary))));
        using var whole = await world.AskAsync();
        Assert.Equal(Students.Seen(1).Length, whole.Content.Headers.ContentLength);

        var name = Students.NameForList(InstalmentGateway.Whole * 4);
        world.Send(Students.Bytes(Students.Sent(1, name, new('y', canary))));
        using var chunks = new RawAnswer(world);
        int[] sizes = await chunks.SizesAsync();
        Assert.Equal([4096, 8192, 4096], sizes);
    }

    [Fact]
    public async Task A_protected_value_across_any_boundary_of_reading_or_of_instalments_does_not_leave()
    {
        for (var shift = 0; shift < 75; shift++)
        {
            var name = new string('n', 60 + shift);
            var sent = Students.Bytes(Students.Sent(60, name));
            world.Send(sent, "", InstalmentGateway.Whole - 75 + shift, InstalmentGateway.Whole + shift, 8192 + shift);

            using var answer = await world.AskAsync();

            Assert.Equal(Students.Seen(60, name), await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("x-gzip", "gzip")]
    [InlineData("br", "br")]
    [InlineData("deflate", "deflate")]
    [InlineData("deflate", "raw")]
    [InlineData("", "")]
    public async Task What_the_SIS_has_coded_is_decoded_whole_or_in_instalments(string header, string coding)
    {
        foreach (var count in new[] { 1, 30, 3000 })
        {
            world.Send(Coded.Encode(coding, Students.Bytes(Students.Sent(count))), header, 1);

            using var answer = await world.AskAsync();

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(Students.Seen(count), await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            Assert.Equal(count == 3000, (await world.EntriesAsync(answer)).Count > 1);
        }
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("br", "br")]
    [InlineData("gzip;q=0.5, br;q=0.4", "gzip")]
    [InlineData("deflate, zstd", null)]
    [InlineData("gzip;q=none", null)]
    public async Task A_caller_gets_the_coding_it_accepts_whole_or_in_instalments(string accepted, string? coding)
    {
        foreach (var count in new[] { 30, 3000 })
        {
            world.Send(Students.Bytes(Students.Sent(count)));

            using var answer = await world.AskAsync(accepted);

            Assert.Equal(coding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
            Assert.Equal("Accept-Encoding", Assert.Single(answer.Headers.Vary));
            Assert.Equal(count == 30, answer.Content.Headers.ContentLength is not null);
            var body = await Coded.DecodeAsync(coding, await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
            Assert.Equal(Students.Seen(count), Encoding.UTF8.GetString(body));
            Assert.Equal(body.Length, (await world.EntriesAsync(answer))[^1].BytesOut);
        }
    }

    [Fact]
    public async Task A_small_answer_is_left_as_it_is()
    {
        world.Send(Students.Bytes(Students.Sent(1)));

        using var answer = await world.AskAsync("gzip, br");

        Assert.Empty(answer.Content.Headers.ContentEncoding);
        Assert.Empty(answer.Headers.Vary);
        Assert.Equal(Students.Seen(1), await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_words_beside_the_SISs_status_stay_behind()
    {
        world.Sis.Answer = async context =>
        {
            context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpResponseFeature>()!.ReasonPhrase = Students.Canary;
            await InstalmentGateway.HeadAsync(context);
            await context.Response.Body.WriteAsync(Students.Bytes(Students.Sent(1)));
        };

        using var answer = await world.AskAsync();

        Assert.Equal((HttpStatusCode.OK, "OK"), (answer.StatusCode, answer.ReasonPhrase));
    }
}
