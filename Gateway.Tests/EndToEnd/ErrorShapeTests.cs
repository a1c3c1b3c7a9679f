using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Gateway.Deliver;
using Gateway.Tests.World;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Gateway.Tests.EndToEnd;

/// <summary>A client gets its errors in the shape that its standard defines, with the gateway's code in it and nothing of the SIS.</summary>
public sealed class ErrorShapeTests(StandardsGateway world) : IClassFixture<StandardsGateway>
{
    private const string Canary = "CANARY-N0012345678";

    private static readonly Dictionary<string, (string Code, int Status)> Kinds = new()
    {
        ["a path nobody knows"] = ("unknown_path", 404),
        ["another method"] = ("method_not_allowed", 405),
        ["a parameter nobody knows"] = ("unknown_parameter", 400),
        ["a parameter twice"] = ("repeated_parameter", 400),
        ["a page that is no number"] = ("malformed_parameter", 400),
        ["a condition that cannot hold"] = ("precondition_failed", 412),
        ["the SIS says 400"] = ("sis_refused_request", 400),
        ["the SIS says 401"] = ("sis_refused_credential", 502),
        ["the SIS says 404"] = ("not_found", 404),
        ["the SIS says 429"] = ("sis_busy", 503),
        ["the SIS says 302"] = ("sis_failed", 502),
        ["the SIS says 500"] = ("sis_failed", 502),
        ["the SIS says 503"] = ("sis_busy", 503),
        ["the SIS hangs up"] = ("sis_unreachable", 502),
        ["the SIS sends text"] = ("unexpected_content_type", 502),
        ["the SIS sends half"] = ("answer_malformed", 502),
    };

    public static MatrixTheoryData<string, string> All => new(Standard.All.Keys, Kinds.Keys);

    public static TheoryData<string> Standards => [.. Standard.All.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Every_error_has_the_shape_of_its_standard_and_the_gateways_code_and_entry(string name, string kind)
    {
        var standard = Standard.All[name];
        var (code, status) = Kinds[kind];
        world.Sis.Answer = context => PlayAsync(context, kind, standard);
        using var request = Ask(standard, kind);

        using var answer = await world.Client.SendAsync(request, TestContext.Current.CancellationToken);

        await CheckAsync(answer, standard, code, standard.StatusFor(status));
    }

    [Theory]
    [MemberData(nameof(Standards))]
    public async Task What_an_agreement_does_not_grant_is_refused_in_the_shape_of_the_standard(string name)
    {
        var standard = Standard.All[name];
        using var answer = await world.Client.GetAsync(standard.Base + standard.Other, TestContext.Current.CancellationToken);

        // The resources of OneRoster 1.2 are only one.
        var (code, status) = standard.Other == "/nobody" ? ("unknown_path", 404) : ("resource_not_granted", 403);
        await CheckAsync(answer, standard, code, status);
    }

    [Theory]
    [InlineData("filter=identifier='x'", "parameter_on_withheld_field", 403, "forbidden invalid_filter_field", "invalid_filter_field")]
    [InlineData("filter=name", "malformed_parameter", 400, "invalid_filter_field", "invalid_filter_field")]
    [InlineData("filter=name='N0012345678'", "parameter_on_protected_value", 403, "forbidden invalid_filter_field", "invalid_filter_field")]
    [InlineData("fields=name", "parameter_not_granted", 403, "forbidden invalid_selection_field", "invalid_selection_field")]
    [InlineData("sort=identifier", "parameter_on_withheld_field", 403, "forbidden invalid_selection_field", "invalid_sort_field")]
    [InlineData("orderBy=up", "malformed_parameter", 400, "invalid_selection_field", "invalid_sort_field")]
    [InlineData("limit=x", "malformed_parameter", 400, "invaliddata", "invalid data")]
    public async Task OneRoster_names_the_part_of_the_question_that_is_at_fault(string query, string code, int status, string in12, string in11)
    {
        foreach (var (name, minors) in new[] { ("OneRoster 1.2", in12), ("OneRoster 1.1", in11) })
        {
            var standard = Standard.All[name];
            using var answer = await world.Client.GetAsync($"{standard.Base}/orgs?{query}", TestContext.Current.CancellationToken);

            var error = await CheckAsync(answer, standard, code, status);
            Assert.Equal(minors, Minors(error));
            Assert.Equal(query.Split('=')[0], error["parameter"]!.GetValue<string>());
        }
    }

    [Theory]
    [InlineData("the SIS says 404", "unknownobject", "unknown object")]
    [InlineData("the SIS says 429", "server_busy", "server_busy")]
    [InlineData("the SIS says 500", "internal_server_error", "internal_server_error")]
    [InlineData("another method", "forbidden", "forbidden")]
    public async Task OneRoster_has_its_own_word_for_what_went_wrong(string kind, string in12, string in11)
    {
        foreach (var (name, minors) in new[] { ("OneRoster 1.2", in12), ("OneRoster 1.1", in11) })
        {
            var standard = Standard.All[name];
            world.Sis.Answer = context => PlayAsync(context, kind, standard);
            using var request = Ask(standard, kind);
            using var answer = await world.Client.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.Equal(minors, Minors(JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!));
        }
    }

    [Theory]
    [InlineData("/changeQueries/v1/snapshots", "path_closed", 403)]
    [InlineData("/data/v3/ed-fi/schools/deletes", "path_closed", 403)]
    [InlineData("/data/v3/no-such/things", "unknown_path", 404)]
    public async Task A_path_without_a_resource_has_the_shape_of_the_only_catalog_that_it_is_near_to(string path, string code, int status)
    {
        using var answer = await world.Client.GetAsync(path, TestContext.Current.CancellationToken);

        await CheckAsync(answer, Standard.All["Ed-Fi"], code, status);
    }

    [Theory]
    [InlineData("/nobody/knows", "unknown_path", 404)]
    [InlineData("/ims/oneroster/nobody", "unknown_path", 404)]
    [InlineData("/requests/Nobody", "unknown_path", 404)]
    [InlineData("/ims/oneroster/rostering/v1p2/orgs//", "malformed_request", 400)]
    public async Task A_path_that_is_near_to_none_or_to_several_has_a_problem_document(string path, string code, int status)
    {
        using var answer = await world.Client.GetAsync(path, TestContext.Current.CancellationToken);

        await CheckAsync(answer, Standard.All["Clever"], code, status);
    }

    [Fact]
    public async Task Whoever_has_no_token_gets_a_problem_document_by_every_standard()
    {
        using var nobody = world.Gateway.Anonymous();
        foreach (var standard in Standard.All.Values)
        {
            using var answer = await nobody.GetAsync(standard.Base + standard.Granted, TestContext.Current.CancellationToken);

            await CheckAsync(answer, Standard.All["Clever"], "token_missing", 401);
        }
    }

    [Fact]
    public async Task Faults_of_the_gateway_and_clients_without_an_agreement_are_answered_in_the_shape_of_the_standard_too()
    {
        var ledger = new ScriptedLedger();
        await using var life = await LifeWorld.StartAsync(ledger, proxy: _ => throw new InvalidOperationException(Canary));
        foreach (var (client, path, name, code) in new[]
        {
            ("state-collector", "/data/v3/ed-fi/students", "Ed-Fi", "gateway_fault"),
            ("lakeshore-sync", "/ims/oneroster/rostering/v1p2/users", "OneRoster 1.2", "gateway_fault"),
            ("nobody", "/data/v3/ed-fi/students", "Ed-Fi", "no_agreement"),
            ("nobody", "/ims/oneroster/rostering/v1p2/users", "OneRoster 1.2", "no_agreement"),
        })
        {
            life.Http.DefaultRequestHeaders.Authorization = new("Bearer", life.Token(client));
            using var answer = await life.Http.GetAsync(path, TestContext.Current.CancellationToken);

            var error = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
            Assert.Equal(code, error["code"]!.GetValue<string>());
            Standard.All[name].Check(error, (int)answer.StatusCode);
            Assert.Equal((client, (int)answer.StatusCode), (ledger.Entries[^1].Client, ledger.Entries[^1].Status));
        }
    }

    private static HttpRequestMessage Ask(Standard standard, string kind)
    {
        var path = standard.Base + (kind == "a path nobody knows" ? "/nobody" : standard.Granted) + kind switch
        {
            "a parameter nobody knows" => "?nobody=1",
            "a parameter twice" => "?limit=1&LIMIT=2",
            "a page that is no number" => "?limit=x",
            _ => "",
        };
        var request = new HttpRequestMessage(kind == "another method" ? HttpMethod.Delete : HttpMethod.Get, path);
        if (kind == "a condition that cannot hold")
        {
            request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        }

        return request;
    }

    private async Task<JsonNode> CheckAsync(HttpResponseMessage answer, Standard standard, string code, int status)
    {
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var error = JsonNode.Parse(body)!;
        Assert.Equal((code, status), (error["code"]!.GetValue<string>(), (int)answer.StatusCode));
        Assert.Equal(standard.ContentType, answer.Content.Headers.ContentType?.ToString());
        Assert.Equal(answer.Headers.GetValues(Delivery.EntryHeader).Single(), error["entry"]!.GetValue<long>().ToString(CultureInfo.InvariantCulture));
        standard.Check(error, status);
        var entry = world.Gateway.EntryOf(answer);
        Assert.Equal((status, code), (entry.Status, Assert.Single(entry.Reasons).Code));
        Assert.DoesNotContain("CANARY", answer.ReasonPhrase + answer.Headers + answer.Content.Headers + body, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(answer.Headers.Select(header => header.Key)
            .Except(["Audit-Entry", "Cache-Control", "Date", "X-Content-Type-Options", status == 401 ? "WWW-Authenticate" : "Date"]));
        return error;
    }

    private static string Minors(JsonNode error) => error["statusInfoSet"] is { } set
        ? set[0]!["imsx_codeMinor"]!.GetValue<string>()
        : string.Join(' ', error["imsx_CodeMinor"]!["imsx_codeMinorField"]!.AsArray().Select(minor => minor!["imsx_codeMinorFieldValue"]!.GetValue<string>()));

    private static async Task PlayAsync(HttpContext context, string kind, Standard standard)
    {
        if (kind == "the SIS hangs up")
        {
            context.Abort();
            return;
        }

        if (int.TryParse(kind.Split(' ')[^1], out var status))
        {
            context.Response.StatusCode = status;
            context.Features.GetRequiredFeature<IHttpResponseFeature>().ReasonPhrase = Canary;
        }

        foreach (var name in new[] { "Retry-After", "Location", "WWW-Authenticate", "Set-Cookie", "ETag", "Last-Modified", "X-Exception", "Allow" })
        {
            context.Response.Headers[name] = Canary;
        }

        context.Response.ContentType = kind == "the SIS sends text" ? "text/plain" : "application/json";
        var body = status >= 400 ? $$"""{"code":"{{Canary}}","detail":"{{Canary}}","message":"{{Canary}}"}""" : standard.Empty;
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(kind == "the SIS sends half" ? body[..^1] : body));
    }
}
