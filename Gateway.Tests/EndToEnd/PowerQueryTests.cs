using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Gateway.Record;
using Gateway.Tests.Queries;
using Gateway.Tests.World;
using Microsoft.AspNetCore.Http;
using Policies.Redaction;

namespace Gateway.Tests.EndToEnd;

/// <summary>PowerQueries over real HTTP: asked by POST, read like anything else.</summary>
public sealed class PowerQueryTests : IAsyncLifetime
{
    private const string Roster =
        """{"name":"Rosters","record":[{"student_number":"7","grade_level":"5","citizenship":"secret-1"},{"student_number":"8","grade_level":"6","nickname":"secret-2","groups":[{"title":"Refugee"}]}]}""";

    private const string Visible = """{"record":[{"student_number":"7","grade_level":"5"},{"student_number":"8","grade_level":"6"}]}""";

    private readonly ScriptedLedger _ledger = new();
    private readonly List<string> _asked = [];
    private ScriptedSis _sis = null!;
    private LifeWorld _world = null!;

    public async ValueTask InitializeAsync()
    {
        _sis = await ScriptedSis.StartAsync();
        Answers(Roster);
        _world = await LifeWorld.BeforeAsync(_sis.Address, "sis-secret", _ledger, QueryTown.Granting(until: "2099-06-30").Policies, "queries");
        _world.Http.DefaultRequestHeaders.Authorization = new("Bearer", _world.Token("vendor"));
    }

    [Fact]
    public async Task It_is_put_to_the_SIS_as_it_was_understood_and_answered_without_what_is_withheld()
    {
        using var answer = await AskAsync("""{ "schoolid" : ["100"], "average": 3.50 }""", "?pagesize=50&PAGE=2&fields=Grade_Level");

        Assert.Equal((HttpStatusCode.OK, Visible), (answer.StatusCode, await TextAsync(answer)));
        Assert.Equal(
            ["""POST /ws/schema/query/org.district.rosters?pagesize=50&page=2&fields=grade_level%2Cstudent_number application/json 34 {"schoolid":["100"],"average":3.5}"""], _asked);
    }

    [Fact]
    public async Task In_the_log_it_is_a_read_with_its_method_and_whose_records_left()
    {
        using var answer = await AskAsync("""{"schoolid":"100"}""");
        var entry = Assert.Single(_ledger.Entries);

        Assert.Equal((Outcome.Redacted, "POST", QueryTown.Rosters, 200, 2L), (entry.Outcome, entry.Method, entry.Route, entry.Status, entry.Records));
        Assert.Equal(["7", "8"], entry.Disclosed.Select(id => id));
        Assert.Equal(["grade_level", "student_number"], entry.Released.Select(field => field.Path));
        Assert.Contains(new WithheldField("citizenship", "floor/status", 1), entry.Withheld);
        Assert.Contains(new WithheldField("nickname", "not-granted", 1), entry.Withheld);
    }

    [Theory]
    [InlineData("""{"born":"MX"}""", 403, "parameter_on_withheld_field", "born", "floor/weak-proxy")]
    [InlineData("""{"schoolid":"100","status":["x"]}""", 403, "parameter_on_withheld_field", "status", "floor/status")]
    [InlineData("""{"schoolid":"N0012345678"}""", 403, "parameter_on_protected_value", "schoolid", "floor/sevis-id")]
    [InlineData("""{"shoes":"41"}""", 400, "unknown_parameter", null, null)]
    [InlineData("""{"schoolid":{"a":1}}""", 400, "malformed_body", null, null)]
    [InlineData("""{"schoolid":1}""", 415, "unsupported_media_type", null, null, "text/plain")]
    public async Task What_is_refused_never_reaches_the_SIS_and_the_refusal_names_argument_and_rule(
        string body, int status, string code, string? argument, string? rule, string type = "application/json")
    {
        using var answer = await AskAsync(body, type: type);
        var problem = JsonNode.Parse(await TextAsync(answer))!;

        Assert.Equal((status, code, argument, rule), ((int)answer.StatusCode, (string?)problem["code"], (string?)problem["parameter"], (string?)problem["rule"]));
        Assert.Empty(_asked);
        Assert.Equal((Outcome.Refused, new Reason(code, rule, argument)), (_ledger.Entries.Single().Outcome, _ledger.Entries.Single().Reasons.Single()));
    }

    [Fact]
    public async Task A_query_without_arguments_is_asked_with_none()
    {
        using var answer = await _world.Http.PostAsync(QueryTown.Rosters, null, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["POST /ws/schema/query/org.district.rosters application/json 2 {}"], _asked);
    }

    [Theory]
    [InlineData("GET", QueryTown.Rosters, 405, "method_not_allowed")]
    [InlineData("PUT", QueryTown.Rosters, 405, "method_not_allowed")]
    [InlineData("DELETE", QueryTown.Rosters, 405, "method_not_allowed")]
    [InlineData("POST", "/ws/schema/query/org.district.others", 403, "path_closed")]
    [InlineData("POST", "/ws/schema/query/org.district.rosters/count", 403, "path_closed")]
    [InlineData("POST", QueryTown.Programs, 400, "parameter_required")]
    public async Task What_is_no_such_question_never_reaches_the_SIS(string method, string path, int status, string code)
    {
        using var request = new HttpRequestMessage(new(method), path);
        using var answer = await _world.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal((status, code), ((int)answer.StatusCode, (string?)JsonNode.Parse(await TextAsync(answer))!["code"]));
        Assert.Equal(status == 405 ? ["POST"] : [], answer.Content.Headers.Allow);
        Assert.Empty(_asked);
    }

    [Fact]
    public async Task Its_answers_have_no_entity_tag_and_no_page_links()
    {
        _sis.Answer = context =>
        {
            context.Response.ContentType = "application/json";
            context.Response.Headers.ETag = "\"secret\"";
            context.Response.Headers.Link = "<http://sis/ws/schema/query/org.district.rosters?offset=5&limit=5>; rel=\"next\"";
            return context.Response.WriteAsync(Roster);
        };
        using var answer = await AskAsync("{}");

        Assert.Equal((HttpStatusCode.OK, null, false), (answer.StatusCode, answer.Headers.ETag, answer.Headers.Contains("Link")));
    }

    [Theory]
    [InlineData("If-None-Match", "*", 412)]
    [InlineData("If-Match", "\"x\"", 412)]
    [InlineData("Content-Encoding", "gzip", 400)]
    [InlineData("X-HTTP-Method-Override", "PUT", 400)]
    public async Task It_hangs_on_no_condition_and_is_sent_as_it_is(string header, string value, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, QueryTown.Rosters) { Content = Body("{}", "application/json") };
        request.Headers.TryAddWithoutValidation(header, value);
        request.Content.Headers.TryAddWithoutValidation(header, value);
        using var answer = await _world.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Empty(_asked);
    }

    [Fact]
    public async Task A_body_that_is_longer_than_is_taken_reaches_nobody()
    {
        using var answer = await AskAsync($$"""{"schoolid":"{{new string('1', 70_000)}}"}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(_asked);
    }

    [Theory]
    [InlineData("""{"born":"MX"}""")]
    [InlineData("""{"schoolid":"100"}""")]
    [InlineData("""{"group":"Refugee"}""")]
    [InlineData("""{"schoolid":1,"status":"x"}""")]
    public async Task Two_systems_that_differ_in_what_is_withheld_give_the_same_answer(string body)
    {
        string[] worlds =
        [
            Roster,
            Roster.Replace("secret-1", "other", StringComparison.Ordinal).Replace(",\"nickname\":\"secret-2\"", "", StringComparison.Ordinal)
                .Replace("{\"title\":\"Refugee\"}", "", StringComparison.Ordinal),
        ];
        var answers = new List<string>();
        foreach (var world in worlds)
        {
            Answers(body.Contains("schoolid\":\"100", StringComparison.Ordinal) ? world : world == Roster ? """{"record":[]}""" : world);
            using var answer = await AskAsync(body);
            answers.Add($"{(int)answer.StatusCode} {answer.Content.Headers} {EntryLess(await TextAsync(answer))}");
        }

        Assert.Equal(answers[0], answers[1]);
    }

    public async ValueTask DisposeAsync()
    {
        await _world.DisposeAsync();
        await _sis.DisposeAsync();
    }

    private void Answers(string document) => _sis.Answer = async context =>
    {
        using var body = new StreamReader(context.Request.Body);
        var text = await body.ReadToEndAsync();
        lock (_asked)
        {
            _asked.Add($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString} {context.Request.ContentType} {context.Request.ContentLength} {text}");
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(document);
    };

    private async Task<HttpResponseMessage> AskAsync(string body, string query = "", string type = "application/json")
    {
        using var content = Body(body, type);
        return await _world.Http.PostAsync(QueryTown.Rosters + query, content, TestContext.Current.CancellationToken);
    }

    private static ByteArrayContent Body(string body, string type) => new(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };

    private static string EntryLess(string text) => System.Text.RegularExpressions.Regex.Replace(text, "\"entry\":[0-9]+", "");

    private static Task<string> TextAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
