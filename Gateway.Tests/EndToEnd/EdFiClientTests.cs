using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gateway.Identify.Tokens;
using Gateway.Record;
using Gateway.Tests.World;

namespace Gateway.Tests.EndToEnd;

/// <summary>What an ordinary Ed-Fi integration does, step by step, beside what the SIS itself would have answered.</summary>
public sealed class EdFiClientTests(SampleGateway sample) : IClassFixture<SampleGateway>
{
    private const string Base = "/data/v3/ed-fi";

    /// <summary>What the state agency's agreement grants of each resource.</summary>
    private static readonly Dictionary<string, string[]> Granted = new()
    {
        ["students"] = ["id", "studentUniqueId", "firstName", "middleName", "lastSurname", "generationCodeSuffix", "otherNames", "birthDate", "birthSexDescriptor"],
        ["contacts"] = ["id", "contactUniqueId", "firstName", "lastSurname", "electronicMails", "telephones"],
        ["schools"] = ["id", "schoolId", "nameOfInstitution", "shortNameOfInstitution", "gradeLevels", "schoolCategories", "addresses", "webSite"],
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_client_gets_a_token_by_Basic_or_in_the_form_and_is_served_with_it(bool isBasic)
    {
        using var http = sample.Gateway.Anonymous();
        using var issued = isBasic ? await TestTokens.RequestAsync(http, "state-collector", sample.Gateway.Secrets["state-collector"]) : await FormAsync(http);
        var token = JsonNode.Parse(await issued.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        http.DefaultRequestHeaders.Authorization = new((string)token["token_type"]!, (string)token["access_token"]!);

        using var answer = await http.GetAsync($"{Base}/schools", TestContext.Current.CancellationToken);

        Assert.Equal((1800, true, HttpStatusCode.OK), ((int)token["expires_in"]!, issued.Headers.CacheControl!.NoStore, answer.StatusCode));
    }

    [Fact]
    public async Task A_client_whose_token_has_expired_is_told_so_and_goes_on_with_a_new_one()
    {
        var (options, origin) = (new TokenOptions(), sample.Gateway.Address.GetLeftPart(UriPartial.Authority));
        var earlier = new SetClock(DateTimeOffset.UtcNow.AddHours(-2));
        var issuer = new TokenIssuer(new(Path.Combine(sample.Gateway.Data, "keys"), options, earlier), origin, origin, options, earlier);
        using var http = sample.Gateway.Anonymous();
        http.DefaultRequestHeaders.Authorization = new("Bearer", issuer.Issue("state-collector"));

        using var late = await http.GetAsync($"{Base}/schools", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.Unauthorized, "token_expired"), (late.StatusCode, (string)(await JsonAsync(late))["code"]!));
        Assert.Equal("Bearer error=\"invalid_token\"", late.Headers.WwwAuthenticate.ToString());

        http.DefaultRequestHeaders.Authorization = new("Bearer", await TestTokens.GetAsync(http, "state-collector", sample.Gateway.Secrets["state-collector"]));
        using var again = await http.GetAsync($"{Base}/schools", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Theory]
    [InlineData("students", 70)]
    [InlineData("students", 100)]
    [InlineData("contacts", 250)]
    [InlineData("schools", 5)]
    public async Task Pages_lead_to_the_end_and_are_what_the_SIS_has_less_what_is_withheld(string resource, int limit)
    {
        using var direct = new DirectSis(sample.Sis);
        var ids = new HashSet<string>();
        for (var (offset, total) = (0, 1L); offset < total; offset += limit)
        {
            var target = $"{Base}/{resource}?limit={limit}&offset={offset}&totalCount=true";
            using var answer = await sample.State.GetAsync(target, TestContext.Current.CancellationToken);
            using var sis = await direct.AskAsync(target);
            total = long.Parse(answer.Headers.GetValues("Total-Count").Single(), CultureInfo.InvariantCulture);
            Assert.Equal(sis.Headers.GetValues("Total-Count"), answer.Headers.GetValues("Total-Count"));
            Assert.Equal(await direct.TextAsync(target, Keeps(resource)), await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            Assert.Equal(Math.Min(limit, total - offset), (await JsonAsync(answer)).AsArray().Count(record => ids.Add((string)record!["id"]!)));
        }

        using var beyond = await sample.State.GetAsync($"{Base}/{resource}?limit={limit}&offset=100000", TestContext.Current.CancellationToken);
        Assert.Equal(("[]", false), (await beyond.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), beyond.Headers.Contains("Total-Count")));
    }

    [Theory]
    [InlineData("students", "studentUniqueId=100007")]
    [InlineData("students", "birthDate=2013-02-12")]
    [InlineData("students", "birthSexDescriptor=uri%3A%2F%2Fed-fi.org%2FSexDescriptor%23Female&limit=40")]
    [InlineData("students", "studentUniqueId=nobody")]
    [InlineData("schools", "schoolId=550100")]
    public async Task Filters_on_granted_fields_find_what_the_SIS_finds(string resource, string query)
    {
        using var direct = new DirectSis(sample.Sis);
        var target = $"{Base}/{resource}?{query}";

        Assert.Equal(await direct.TextAsync(target, Keeps(resource)), await sample.State.GetStringAsync(target, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_single_record_is_as_it_is_in_the_list_and_its_tag_is_the_gateways_own()
    {
        using var direct = new DirectSis(sample.Sis);
        var list = JsonDocument.Parse(await sample.State.GetStringAsync($"{Base}/students?limit=3", TestContext.Current.CancellationToken));
        foreach (var student in list.RootElement.EnumerateArray())
        {
            var target = $"{Base}/students/{student.GetProperty("id")}";
            using var answer = await sample.State.GetAsync(target, TestContext.Current.CancellationToken);
            using var sis = await direct.AskAsync(target);
            Assert.Equal(student.GetRawText(), await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            Assert.Equal(HttpStatusCode.NotModified, (await IfNoneMatchAsync(target, $"{answer.Headers.ETag}")).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await IfNoneMatchAsync(target, $"{sis.Headers.ETag}")).StatusCode);
        }
    }

    [Fact]
    public async Task What_does_not_exist_is_a_404_in_the_shape_of_the_standard()
    {
        using var answer = await sample.State.GetAsync($"{Base}/students/{new string('0', 32)}", TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Standard.All["Ed-Fi"].Check(await JsonAsync(answer), 404);
    }

    // A change version moves when a withheld field does: unless a board has said otherwise, changes cannot be asked for in any of these ways.
    [Theory]
    [InlineData("/data/v3/ed-fi/students?minChangeVersion=1", 403, "parameter_on_withheld_field", "floor/change-time")]
    [InlineData("/data/v3/ed-fi/students?minChangeVersion=1&maxChangeVersion=9&limit=10", 403, "parameter_on_withheld_field", "floor/change-time")]
    [InlineData("/data/v3/ed-fi/students?maxChangeVersion=9", 403, "parameter_on_withheld_field", "floor/change-time")]
    [InlineData("/data/v3/ed-fi/students/deletes?minChangeVersion=1", 403, "path_closed", "catalog/ed-fi/change-query")]
    [InlineData("/data/v3/ed-fi/students/keyChanges?minChangeVersion=1", 403, "path_closed", "catalog/ed-fi/change-query")]
    [InlineData("/data/v3/ed-fi/students/partitions?number=4", 403, "path_closed", "catalog/ed-fi/change-query")]
    [InlineData("/changeQueries/v1/availableChangeVersions", 403, "resource_not_granted", "not-granted")]
    [InlineData("/data/v3/ed-fi/students?_lastModifiedDate=2026-01-01", 403, "parameter_on_withheld_field", "floor/change-time")]
    public async Task Unless_they_are_granted_changes_cannot_be_asked_for(string target, int status, string code, string? rule)
    {
        using var answer = await sample.State.GetAsync(target, TestContext.Current.CancellationToken);

        var error = await JsonAsync(answer);
        Assert.Equal((status, code, rule), ((int)answer.StatusCode, (string)error["code"]!, (string?)error["rule"]));
        Standard.All["Ed-Fi"].Check(error, status);
        Assert.True(code != "path_closed" || ((string)error["detail"]!).Contains("pull the collection", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_client_that_keeps_tags_pulls_again_and_is_sent_only_what_changed()
    {
        var pages = Enumerable.Range(0, 6).Select(page => $"{Base}/students?limit=50&offset={page * 50}").ToList();
        foreach (var page in pages)
        {
            using var answer = await sample.State.GetAsync(page, TestContext.Current.CancellationToken);
            using var again = await IfNoneMatchAsync(page, $"{answer.Headers.ETag}");

            Assert.Equal((HttpStatusCode.NotModified, Outcome.NotModified), (again.StatusCode, sample.Gateway.EntryOf(again).Outcome));
        }
    }

    [Fact]
    public async Task A_client_that_takes_gzip_gets_the_same_records_in_gzip()
    {
        var target = $"{Base}/students?limit=100";
        using var request = new HttpRequestMessage(HttpMethod.Get, target);
        request.Headers.Add("Accept-Encoding", "gzip, deflate");

        using var answer = await sample.State.SendAsync(request, TestContext.Current.CancellationToken);

        var plain = await Coded.DecodeAsync("gzip", await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        Assert.Equal("gzip", answer.Content.Headers.ContentEncoding.Single());
        Assert.Equal(await sample.State.GetByteArrayAsync(target, TestContext.Current.CancellationToken), plain);
    }

    [Fact]
    public async Task Many_requests_good_and_bad_go_over_one_connection()
    {
        var connections = 0;
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = 1 };
        handler.PlaintextStreamFilter = (context, _) =>
        {
            connections++;
            return new(context.PlaintextStream);
        };
        using var http = new HttpClient(handler) { BaseAddress = sample.Gateway.Address };
        http.DefaultRequestHeaders.Authorization = sample.State.DefaultRequestHeaders.Authorization;
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 50; i++)
        {
            foreach (var question in new[] { $"students?limit=1&offset={i}", "students/nobody", "students?visas=1", "schools?limit=12" })
            {
                using var answer = await http.GetAsync($"{Base}/{question}", TestContext.Current.CancellationToken);
                statuses.Add(answer.StatusCode);
            }
        }

        Assert.Equal(1, connections);
        Assert.Equal(Enumerable.Repeat(statuses[..4], 50).SelectMany(round => round), statuses);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.Forbidden, HttpStatusCode.OK], statuses[..4]);
    }

    private static Func<string, bool> Keeps(string resource) => path =>
        Granted[resource].Contains(path.Split('.')[0]) && !path.EndsWith(".link", StringComparison.Ordinal);

    private static async Task<JsonNode> JsonAsync(HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

    private async Task<HttpResponseMessage> IfNoneMatchAsync(string target, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, target);
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return await sample.State.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private Task<HttpResponseMessage> FormAsync(HttpClient http) => http.PostAsync(
        "/oauth/token",
        new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"), new("client_id", "state-collector"), new("client_secret", sample.Gateway.Secrets["state-collector"]),
        ]),
        TestContext.Current.CancellationToken);
}
