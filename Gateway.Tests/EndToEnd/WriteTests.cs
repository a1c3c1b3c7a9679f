using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Gateway.Record;
using Gateway.Tests.World;
using Gateway.Tests.Writes;
using Microsoft.AspNetCore.Http;

namespace Gateway.Tests.EndToEnd;

/// <summary>Writes over real HTTP: nothing reaches the SIS that was not looked at, and no word of the SIS's comes back.</summary>
public sealed class WriteTests : IAsyncLifetime
{
    private const string Pupils = "/campus/pupils";

    private readonly ScriptedLedger _ledger = new();
    private readonly List<string> _asked = [];
    private ScriptedSis _sis = null!;
    private LifeWorld _world = null!;

    public async ValueTask InitializeAsync()
    {
        _sis = await ScriptedSis.StartAsync();
        Answers(StatusCodes.Status201Created, "https://sis.internal/campus/pupils/p-7");
        var policies = Campus.With(until: "2099-06-30").Policies;
        _world = await LifeWorld.BeforeAsync(_sis.Address, "sis-secret", _ledger, policies, "campus");
        _world.Http.DefaultRequestHeaders.Authorization = new("Bearer", _world.Token("vendor"));
    }

    [Fact]
    public async Task A_new_record_is_put_to_the_SIS_as_it_came_and_its_address_comes_back_as_the_public_knows_it()
    {
        using var answer = await SendAsync("POST", Pupils, """{"pupil": {"id":"7","name":"Zoë"}}""");

        Assert.Equal((HttpStatusCode.Created, "", 0), (answer.StatusCode, await TextAsync(answer), answer.Content.Headers.ContentLength));
        Assert.Equal($"{_world.Http.BaseAddress}campus/pupils/p-7", answer.Headers.Location?.OriginalString);
        Assert.Equal(["""POST /campus/pupils application/json 35 {"pupil": {"id":"7","name":"Zoë"}}"""], _asked);
        Assert.Equal([Outcome.WriteAuthorised, Outcome.Written], Outcomes());
        Assert.Equal((0, "POST", "/campus/pupils", 201), (_ledger.Entries[1].Continues, _ledger.Entries[1].Method, _ledger.Entries[1].Route, _ledger.Entries[1].Status));
    }

    [Fact]
    public async Task Before_it_is_put_to_the_SIS_its_entry_is_durable()
    {
        _ledger.Before = entry => entry.Outcome == Outcome.WriteAuthorised ? throw new LedgerUnavailableException("full") : Task.CompletedTask;

        using var answer = await SendAsync("POST", Pupils, """{"pupil":{"id":"7"}}""");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Empty(_asked);
    }

    [Theory]
    [InlineData("PUT", "application/json", """{"pupil":{"name":"Ada"}}""")]
    [InlineData("PATCH", "application/merge-patch+json", """{"pupil":{"name":"Ada"}}""")]
    [InlineData("PATCH", "application/json-patch+json", """[{"op":"replace","path":"/pupil/name","value":"Ada"}]""")]
    public async Task A_change_keeps_its_media_type(string method, string type, string body)
    {
        Answers(StatusCodes.Status204NoContent);

        using var answer = await SendAsync(method, $"{Pupils}/7", body, type);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal([$"{method} /campus/pupils/7 {type} {body.Length} {body}"], _asked);
    }

    [Theory]
    [InlineData("POST", "/campus/pupils", "application/json", """{"pupil":{"id":"7","name":"Ada"}}""", "7; p-7", "id 1, name 1")]
    [InlineData("PUT", "/campus/pupils/8", "application/json", """{"pupil":{"name":"Ada","phones":[{"number":"1"},{"number":"2"}]}}""", "8; ", "name 1, phones.number 2")]
    [InlineData("PATCH", "/campus/pupils/8", "application/merge-patch+json", """{"pupil":{"name":null}}""", "8; ", "name 1")]
    [InlineData(
        "PATCH", "/campus/pupils/8", "application/json-patch+json",
        """[{"op":"replace","path":"/pupil/name","value":"x"},{"op":"add","path":"/pupil/note","value":"y"},{"op":"remove","path":"/pupil/name"}]""",
        "8; ", "name 2, note 1")]
    [InlineData("DELETE", "/campus/pupils/8", "application/json", "", "8; ", "")]
    public async Task The_log_has_which_record_was_written_to_and_which_fields(string method, string target, string type, string body, string ids, string fields)
    {
        using var answer = await SendAsync(method, target, body, type);

        Assert.Equal(ids, string.Join("; ", _ledger.Entries.Select(entry => string.Join(' ', entry.Disclosed))));
        Assert.Equal(fields, string.Join(", ", _ledger.Entries[0].Wrote.Select(field => $"{field.Path} {field.Count}")));
        Assert.All(_ledger.Entries, entry => Assert.Empty(entry.Released));
    }

    [Fact]
    public async Task A_record_is_deleted_without_a_body()
    {
        Answers(StatusCodes.Status204NoContent);
        using var deleted = await _world.Http.DeleteAsync($"{Pupils}/7", TestContext.Current.CancellationToken);
        using var withBody = await SendAsync("DELETE", $"{Pupils}/7", """{"pupil":{"citizenship":"x"}}""");

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.BadRequest), (deleted.StatusCode, withBody.StatusCode));
        Assert.Equal(["DELETE /campus/pupils/7   "], _asked);
    }

    [Theory]
    [InlineData("POST", "/campus/pupils", """{"pupil":{"id":"7","citizenship":"x"}}""", 403, "body_on_withheld_field")]
    [InlineData("POST", "/campus/pupils", """{"pupil":{"id":"7",}}""", 400, "malformed_body")]
    [InlineData("PUT", "/campus/pupils/7", """{"pupil":{"home":null}}""", 403, "write_erases_withheld_field")]
    [InlineData("PATCH", "/campus/pupils/7", """{"pupil":{"name":"Ada"}}""", 415, "unsupported_media_type")]
    [InlineData("DELETE", "/campus/members/7", "", 403, "write_closed")]
    [InlineData("POST", "/campus/pupils/7", "{}", 405, "method_not_allowed")]
    [InlineData("POST", "/campus/pupils?x=1", "{}", 400, "unknown_parameter")]
    public async Task What_is_refused_never_reaches_the_SIS_and_has_its_entry(string method, string target, string body, int status, string code)
    {
        using var answer = await SendAsync(method, target, body);

        Assert.Equal((status, code), ((int)answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!["code"]!.GetValue<string>()));
        Assert.Empty(_asked);
        Assert.Equal((Outcome.Refused, code), (_ledger.Entries.Single().Outcome, _ledger.Entries.Single().Reasons.Single().Code));
    }

    [Theory]
    [InlineData("If-Match", "\"x\"", 412)]
    [InlineData("If-None-Match", "*", 412)]
    [InlineData("Content-Encoding", "gzip", 400)]
    public async Task A_write_hangs_on_no_condition_and_is_sent_as_it_is(string header, string value, int status)
    {
        using var request = Request("POST", Pupils, """{"pupil":{"id":"7"}}""");
        request.Headers.TryAddWithoutValidation(header, value);
        request.Content!.Headers.TryAddWithoutValidation(header, value);
        using var answer = await _world.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Empty(_asked);
    }

    [Theory]
    [InlineData(200, 200, "written")]
    [InlineData(202, 202, "written")]
    [InlineData(302, 502, "upstream_failed")]
    [InlineData(400, 400, "upstream_failed")]
    [InlineData(404, 404, "upstream_failed")]
    [InlineData(409, 400, "upstream_failed")]
    [InlineData(500, 502, "upstream_failed")]
    public async Task Nothing_that_the_SIS_says_comes_back_but_whether_it_was_done(int said, int heard, string outcome)
    {
        Answers(said, "https://sis.internal/campus/visas/secret");

        using var answer = await SendAsync("POST", Pupils, """{"pupil":{"id":"7"}}""");

        Assert.Equal(heard, (int)answer.StatusCode);
        Assert.DoesNotContain("secret", answer.Headers + await TextAsync(answer), StringComparison.Ordinal);
        Assert.Equal(outcome, global::Gateway.Record.Layout.OutcomeName.Of(_ledger.Entries[^1].Outcome));
    }

    [Fact]
    public async Task Where_the_SIS_breaks_off_nobody_says_that_nothing_was_written()
    {
        _sis.Answer = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        };

        using var answer = await SendAsync("POST", Pupils, """{"pupil":{"id":"7"}}""");

        Assert.Equal((502, "write_unknown"), ((int)answer.StatusCode, _ledger.Entries[^1].Reasons.Single().Code));
        Assert.Equal((Outcome.UpstreamFailed, 0L), (_ledger.Entries[^1].Outcome, _ledger.Entries[^1].Continues));
    }

    [Fact]
    public async Task A_caller_that_hangs_up_does_not_keep_what_became_of_its_write_out_of_the_log()
    {
        var asked = new TaskCompletionSource();
        var answers = new TaskCompletionSource();
        _sis.Answer = async context =>
        {
            asked.SetResult();
            await answers.Task;
            context.Response.StatusCode = StatusCodes.Status201Created;
        };
        using var patience = new CancellationTokenSource();
        var sending = _world.Http.SendAsync(Request("POST", Pupils, """{"pupil":{"id":"7"}}"""), patience.Token);
        await asked.Task;
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        await Task.Delay(200, TestContext.Current.CancellationToken);
        answers.SetResult();

        for (var tries = 0; tries < 100 && _ledger.Entries.Count < 2; tries++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Equal([Outcome.WriteAuthorised, Outcome.Written], Outcomes());
    }

    [Theory]
    [InlineData("https://sis.internal/campus/visas/7")]
    [InlineData("/campus/pupils/7/8")]
    [InlineData("/campus/pupils/a b")]
    [InlineData("/campus/pupils/N0012345678")]
    public async Task An_address_that_is_not_plain_does_not_come_back(string location)
    {
        Answers(StatusCodes.Status201Created, location);

        using var answer = await SendAsync("POST", Pupils, """{"pupil":{"id":"7"}}""");

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Null(answer.Headers.Location);
    }

    public async ValueTask DisposeAsync()
    {
        await _world.DisposeAsync();
        await _sis.DisposeAsync();
    }

    private void Answers(int status, string? location = null) => _sis.Answer = async context =>
    {
        using var body = new StreamReader(context.Request.Body);
        var text = await body.ReadToEndAsync();
        lock (_asked)
        {
            _asked.Add($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString} {context.Request.ContentType} {context.Request.ContentLength} {text}");
        }

        context.Response.StatusCode = status;
        context.Response.Headers.ETag = "\"secret\"";
        context.Response.Headers.Location = location;
        if (status != StatusCodes.Status204NoContent)
        {
            await context.Response.WriteAsync("""{"secret":1}""");
        }
    };

    private IEnumerable<Outcome> Outcomes() => _ledger.Entries.Select(entry => entry.Outcome);

    private Task<HttpResponseMessage> SendAsync(string method, string target, string body, string type = "application/json") =>
        _world.Http.SendAsync(Request(method, target, body, type), TestContext.Current.CancellationToken);

    private static HttpRequestMessage Request(string method, string target, string body, string type = "application/json") => new(new(method), target)
    {
        Content = body.Length == 0 ? null : new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } },
    };

    private static Task<string> TextAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
