using System.Net;
using Gateway.Record;
using Gateway.Tests.World;
using Microsoft.AspNetCore.Http;

namespace Gateway.Tests.EndToEnd;

/// <summary>Entity tags are the gateway's own, made of what the caller gets, and it answers conditions by itself.</summary>
public sealed class ConditionalRequestTests : IClassFixture<ScriptedGateway>
{
    private readonly ScriptedGateway _world;

    public ConditionalRequestTests(ScriptedGateway world)
    {
        _world = world;
        Send(Students.Sent(2));
    }

    [Fact]
    public async Task Twins_that_differ_in_protected_values_and_in_their_own_validators_have_one_tag()
    {
        using var one = await AskAsync();
        Send(Students.Sent(2, canary: "CANARY-another, and longer"), validator: "\"2\"", modified: "Tue, 03 Nov 2026 10:00:00 GMT");
        using var two = await AskAsync();

        Assert.Equal(Head(one), Head(two));
        Assert.Equal(await BodyAsync(one), await BodyAsync(two));
        Assert.True(one.Headers.ETag!.IsWeak);
        Assert.Equal(22 + 2, one.Headers.ETag.Tag.Length);
        Assert.True(one.Headers.CacheControl!.NoStore);
        Assert.Equal(HttpStatusCode.NotModified, (await AskAsync(("If-None-Match", Tag(one)))).StatusCode);
    }

    [Fact]
    public async Task What_the_caller_may_see_changes_the_tag_be_it_in_the_body_or_in_the_head()
    {
        var tags = new List<string>();
        foreach (var (body, total, link) in new[]
        {
            (Students.Sent(2), "2", ""), (Students.Sent(3), "2", ""), (Students.Sent(2, "Eve"), "2", ""), (Students.Sent(2), "3", ""),
            (Students.Sent(2), "2", "<http://sis.inside/students?offset=2&limit=2>; rel=\"next\""),
        })
        {
            Send(body, total: total, link: link);
            using var answer = await AskAsync("?totalCount=true");
            tags.Add(Tag(answer));
        }

        Assert.Equal(5, tags.Distinct().Count());
    }

    [Theory]
    [InlineData("TAG", 304)]
    [InlineData("STRONG", 304)]
    [InlineData("\"x\", W/\"y\" , TAG", 304)]
    [InlineData("*", 304)]
    [InlineData("W/\"x\"", 200)]
    [InlineData("\"1\"", 200)]
    [InlineData("", 200)]
    [InlineData("BARE", 200)]
    [InlineData("*, \"x\"", 200)]
    [InlineData("TAG, x", 200)]
    [InlineData("\"x\" TAG", 200)]
    public async Task If_None_Match_is_answered_by_weak_comparison_and_left_out_of_account_when_it_cannot_be_read(string condition, int status)
    {
        using var whole = await AskAsync();

        using var answer = await AskAsync(("If-None-Match", Fill(condition, whole)));

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(Tag(whole), Tag(answer));
        Assert.Equal(status == 304 ? "" : Students.Seen(2), await BodyAsync(answer));
    }

    [Theory]
    [InlineData("*", 200)]
    [InlineData("TAG", 412)]
    [InlineData("STRONG", 412)]
    [InlineData("\"x\", \"y\"", 412)]
    [InlineData("BARE", 200)]
    public async Task If_Match_holds_for_anything_there_is_and_for_no_weak_tag(string condition, int status)
    {
        using var whole = await AskAsync();

        using var answer = await AskAsync(("If-Match", Fill(condition, whole)));

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(status == 200 ? Outcome.Redacted : Outcome.PreconditionFailed, _world.Gateway.EntryOf(answer).Outcome);
        Assert.Equal(status == 200, answer.Headers.ETag is not null);
        Assert.Equal(2, Disclosed(answer).Count);
    }

    [Fact]
    public async Task If_Match_is_looked_at_first()
    {
        using var answer = await AskAsync(("If-None-Match", "*"), ("If-Match", "\"x\""));

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
    }

    [Fact]
    public async Task Not_modified_is_a_head_alone_with_an_entry_that_names_the_records_and_counts_no_bytes()
    {
        using var whole = await AskAsync();
        using var answer = await AskAsync(("If-None-Match", Tag(whole)));

        Assert.Equal(
            ["Audit-Entry", "Cache-Control", "Date", "ETag", "X-Content-Type-Options"],
            answer.Headers.Select(header => header.Key).Order(StringComparer.Ordinal));
        Assert.Empty(answer.Content.Headers.Select(header => header.Key));
        Assert.NotEqual(whole.Headers.GetValues("Audit-Entry"), answer.Headers.GetValues("Audit-Entry"));
        var (first, second) = (_world.Gateway.EntryOf(whole), _world.Gateway.EntryOf(answer));
        Assert.Equal((Outcome.NotModified, 304, 0L), (second.Outcome, second.Status, second.BytesOut));
        Assert.Equal((first.BytesIn, first.Records, first.Resource), (second.BytesIn, second.Records, second.Resource));
        Assert.Equal(first.Released, second.Released);
        Assert.Equal(first.Withheld, second.Withheld);
        Assert.Equal(Disclosed(whole), Disclosed(answer));
        Assert.Equal(2, Disclosed(answer).Count);
    }

    [Fact]
    public async Task An_answer_has_one_tag_in_every_coding_and_not_modified_varies_as_it_does()
    {
        Send(Students.Sent(100));
        var tags = new List<string>();
        foreach (var coding in new[] { "identity", "gzip", "br" })
        {
            using var answer = await AskAsync(("Accept-Encoding", coding));
            using var again = await AskAsync(("Accept-Encoding", coding), ("If-None-Match", Tag(answer)));
            tags.AddRange([Tag(answer), Tag(again)]);
            Assert.Equal((HttpStatusCode.NotModified, "Accept-Encoding"), (again.StatusCode, again.Headers.Vary.Single()));
            Assert.Empty(again.Content.Headers.ContentEncoding);
        }

        Assert.Single(tags.Distinct());
    }

    [Fact]
    public async Task Times_and_ranges_are_left_out_of_account()
    {
        using var answer = await AskAsync(
            ("If-Modified-Since", "Tue, 03 Nov 2099 10:00:00 GMT"),
            ("If-Unmodified-Since", "Tue, 03 Nov 1998 10:00:00 GMT"),
            ("If-Range", "\"1\""),
            ("Range", "bytes=0-1"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Students.Seen(2), await BodyAsync(answer));
        Assert.Empty(answer.Headers.AcceptRanges);
    }

    [Theory]
    [InlineData("If-Match", "\"x\"")]
    [InlineData("If-None-Match", "*")]
    public async Task Where_there_is_no_answer_there_is_no_condition(string name, string condition)
    {
        _world.Sis.Answer = context =>
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        };

        using var answer = await AskAsync((name, condition));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Null(answer.Headers.ETag);
    }

    private static string Fill(string condition, HttpResponseMessage whole) => condition
        .Replace("TAG", Tag(whole), StringComparison.Ordinal)
        .Replace("STRONG", whole.Headers.ETag!.Tag, StringComparison.Ordinal)
        .Replace("BARE", whole.Headers.ETag!.Tag.Trim('"'), StringComparison.Ordinal);

    private static string Tag(HttpResponseMessage answer) => answer.Headers.ETag!.ToString();

    private static string Head(HttpResponseMessage answer) => string.Join('\n', answer.Headers.Concat(answer.Content.Headers)
        .Where(header => header.Key is not ("Date" or "Audit-Entry")).Select(header => $"{header.Key}: {string.Join(", ", header.Value)}"));

    private static Task<string> BodyAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private Gateway.Record.Layout.Disclosure Disclosed(HttpResponseMessage answer) =>
        _world.Gateway.Entries()[int.Parse(answer.Headers.GetValues("Audit-Entry").Single(), System.Globalization.CultureInfo.InvariantCulture)].Body!.Disclosed!;

    private void Send(string body, string validator = "\"1\"", string modified = "Mon, 02 Nov 2026 10:00:00 GMT", string total = "", string link = "") =>
        _world.Sis.Answer = context =>
        {
            context.Response.ContentType = "application/json";
            foreach (var (name, value) in new[] { ("ETag", validator), ("Last-Modified", modified), ("Total-Count", total), ("Link", link) })
            {
                if (value.Length > 0)
                {
                    context.Response.Headers[name] = value;
                }
            }

            return context.Response.Body.WriteAsync(Students.Bytes(body)).AsTask();
        };

    private Task<HttpResponseMessage> AskAsync(params (string Name, string Value)[] headers) => AskAsync("", headers);

    private async Task<HttpResponseMessage> AskAsync(string query, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Students.Path + query);
        foreach (var (name, value) in headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        }

        return await _world.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
