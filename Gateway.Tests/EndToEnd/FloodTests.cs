using System.Net;
using System.Text.Json.Nodes;
using Gateway.Record;
using Gateway.Tests.World;
using Microsoft.AspNetCore.Http;

namespace Gateway.Tests.EndToEnd;

/// <summary>A flood over real HTTP: it can neither hide in the log nor burn it, and it keeps nobody out.</summary>
public sealed class FloodTests : IAsyncLifetime
{
    private const string Students = "/data/v3/ed-fi/students?limit=5";
    private const int Burst = 20;

    private ScriptedSis _sis = null!;

    public async ValueTask InitializeAsync()
    {
        _sis = await ScriptedSis.StartAsync();
        _sis.Answer = context =>
        {
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync("[]");
        };
    }

    public ValueTask DisposeAsync() => _sis.DisposeAsync();

    [Fact]
    public async Task Five_hundred_bad_tokens_leave_the_limit_and_a_handful_of_entries_and_an_exact_count()
    {
        await using var gateway = await StartAsync();
        using var bad = Bad(gateway);
        var answers = await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => FactsAsync(bad)));
        await gateway.StopAsync();

        var entries = gateway.Entries().Select(read => read.Body!.Entry).ToList();
        var single = entries.Count(entry => entry.Outcome == Outcome.Unauthenticated);
        var flood = Assert.Single(entries, entry => entry.Outcome == Outcome.Flooded);
        // One a second comes on top; a machine that takes twenty seconds for this is in no state to tell anything.
        Assert.InRange(single, Burst, 2 * Burst);
        Assert.Equal(("127.0.0.1", 500 - single - 1), (flood.Source, flood.Attempts));
        var first = entries[(int)flood.Continues!.Value];
        Assert.Equal((Outcome.Throttled, "127.0.0.1"), (first.Outcome, first.Source));
        Assert.Equal(1, entries.Count(entry => entry.Outcome == Outcome.Throttled));
        Assert.True(gateway.Verify().Intact);

        var away = answers.Where(answer => answer.Status == HttpStatusCode.TooManyRequests).Distinct().ToList();
        Assert.Equal(new($"{flood.Continues}", "1", "throttled"), Assert.Single(away).Words);
        Assert.Equal(single, answers.Count(answer => answer.Status == HttpStatusCode.Unauthorized));
    }

    [Fact]
    public async Task At_an_address_that_floods_a_client_with_a_good_secret_and_a_good_token_is_served()
    {
        await using var gateway = await StartAsync();
        using var bad = Bad(gateway);
        using var known = await gateway.ClientAsync("state-collector");
        await FloodAsync(bad);
        var flood = Task.WhenAll(Enumerable.Range(0, 100).Select(_ => FactsAsync(bad)));

        using var late = await gateway.ClientAsync("lakeshore-sync");
        for (var i = 0; i < 30; i++)
        {
            using var answer = await known.GetAsync(Students, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        // A bucket may have got a drop meanwhile, but not enough for all of them.
        Assert.Contains(HttpStatusCode.TooManyRequests, (await flood).Select(answer => answer.Status));
    }

    [Theory]
    [InlineData("GET", "/a//b")]
    [InlineData("GET", "/nobody/knows")]
    [InlineData("GET", "/oauth/token")]
    [InlineData("GET", "/.well-known/jwks.json")]
    [InlineData("POST", "/oauth/token")]
    public async Task Whatever_does_not_say_who_asks_counts_for_its_address(string method, string path)
    {
        await using var gateway = await StartAsync(("Gateway:Limits:Address:Burst", "2"));
        using var http = gateway.Anonymous();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 8; i++)
        {
            using var request = new HttpRequestMessage(new(method), path);
            using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
            statuses.Add(answer.StatusCode);
        }

        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, statuses[..2]);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }

    [Fact]
    public async Task A_client_that_no_agreement_names_counts_for_its_address_though_its_token_is_good()
    {
        var ledger = new ScriptedLedger();
        await using var world = await LifeWorld.StartAsync(ledger, _ => Task.CompletedTask, ("Gateway:Limits:Address:PerSecond", "1"), ("Gateway:Limits:Address:Burst", "2"));
        world.Http.DefaultRequestHeaders.Authorization = new("Bearer", world.Token("nobody-s-client"));
        for (var i = 0; i < 8; i++)
        {
            using var answer = await world.Http.GetAsync(Students, TestContext.Current.CancellationToken);
        }

        Assert.Equal((Outcome.Refused, "nobody-s-client"), (ledger.Entries[0].Outcome, ledger.Entries[0].Client));
        Assert.Contains(ledger.Entries, entry => entry.Outcome == Outcome.Throttled);
        Assert.InRange(ledger.Entries.Count, 3, 7);
    }

    [Fact]
    public async Task Each_throttled_attempt_of_a_known_client_has_an_entry_and_others_are_not_held_up()
    {
        await using var gateway = await StartAsync(("Gateway:Limits:Client:PerSecond", "1"), ("Gateway:Limits:Client:Burst", "10"));
        using var busy = await gateway.ClientAsync("state-collector");
        using var other = await gateway.ClientAsync("lakeshore-sync");
        for (var i = 0; i < 30; i++)
        {
            using var answer = await busy.GetAsync(Students, TestContext.Current.CancellationToken);
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                continue;
            }

            var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
            Assert.Equal((HttpStatusCode.TooManyRequests, "throttled"), (answer.StatusCode, problem["code"]!.GetValue<string>()));
            Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 2);
            var entry = gateway.EntryOf(answer);
            Assert.Equal((Outcome.Throttled, "state-collector", "state-reporting", 429), (entry.Outcome, entry.Client, entry.Agreement, entry.Status));
            Assert.Equal(new Reason("throttled", "limit/client"), Assert.Single(entry.Reasons));
        }

        using var untouched = await other.GetAsync("/ims/oneroster/rostering/v1p2/students?limit=1", TestContext.Current.CancellationToken);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, untouched.StatusCode);
        var entries = gateway.Entries().Select(read => read.Body!.Entry).Where(entry => entry.Client == "state-collector").ToList();
        // Its token and its thirty requests.
        Assert.Equal(31, entries.Count);
        Assert.InRange(entries.Count(entry => entry.Outcome == Outcome.Throttled), 10, 21);
    }

    [Fact]
    public async Task A_known_client_cannot_burn_the_token_endpoint_either()
    {
        await using var gateway = await StartAsync(("Gateway:Limits:Client:PerSecond", "1"), ("Gateway:Limits:Client:Burst", "2"));
        using var http = gateway.Anonymous();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 8; i++)
        {
            using var answer = await TestTokens.RequestAsync(http, "state-collector", gateway.Secrets["state-collector"]);
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], statuses[..2]);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }

    [Fact]
    public async Task Ordinary_use_is_untouched()
    {
        await using var gateway = await TestGateway.StartAsync(
            _sis.Address,
            "none",
            ("Gateway:Limits:Client:PerSecond", "100"), ("Gateway:Limits:Client:Burst", "200"), ("Gateway:Limits:Address:PerSecond", "10"), ("Gateway:Limits:Address:Burst", "50"));
        using var client = await gateway.ClientAsync("state-collector");
        using var bad = Bad(gateway);
        await Task.WhenAll(Enumerable.Range(0, 150).Select(i => i % 5 == 0 ? FactsAsync(bad) : FactsAsync(client)));

        Assert.DoesNotContain(gateway.Entries(), entry => entry.Body!.Entry.Outcome is Outcome.Throttled or Outcome.Flooded);
        Assert.Equal(120, gateway.Entries().Count(entry => entry.Body!.Entry.Status == 200 && entry.Body.Entry.Outcome != Outcome.TokenIssued));
    }

    [Fact]
    public async Task When_the_window_ends_the_count_is_written_though_nobody_asks_any_more()
    {
        await using var gateway = await StartAsync(("Gateway:Limits:Window", "00:00:01"));
        using var bad = Bad(gateway);
        await FloodAsync(bad);
        for (var patience = 0; patience < 200 && gateway.Entries().All(entry => entry.Body!.Entry.Outcome != Outcome.Flooded); patience++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Contains(gateway.Entries(), entry => entry.Body!.Entry.Outcome == Outcome.Flooded);
    }

    [Theory]
    [InlineData(null, "127.0.0.1")]
    [InlineData("192.0.2.1", "127.0.0.1")]
    [InlineData("127.0.0.1", "198.51.100.9")]
    [InlineData("127.0.0.0/8", "198.51.100.9")]
    public async Task Only_a_known_proxy_says_for_whom_it_asks(string? proxy, string source)
    {
        await using var gateway = await StartAsync(proxy is null ? [] : [("Gateway:KnownProxies:0", proxy)]);
        using var http = Bad(gateway);
        http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.5, 198.51.100.9");
        using var answer = await http.GetAsync(Students, TestContext.Current.CancellationToken);

        Assert.Equal(source, gateway.EntryOf(answer).Source);
    }

    [Fact]
    public async Task Behind_a_known_proxy_one_caller_s_flood_is_not_another_s()
    {
        await using var gateway = await StartAsync(("Gateway:KnownProxies:0", "127.0.0.1"));
        using var loud = Bad(gateway);
        loud.DefaultRequestHeaders.Add("X-Forwarded-For", "2001:db8:1:2::3");
        using var near = Bad(gateway);
        near.DefaultRequestHeaders.Add("X-Forwarded-For", "2001:db8:1:2::4");
        using var far = Bad(gateway);
        far.DefaultRequestHeaders.Add("X-Forwarded-For", "2001:db8:1:3::3");
        await FloodAsync(loud);

        var neighbours = await Task.WhenAll(Enumerable.Range(0, Burst).Select(_ => FactsAsync(near)));
        Assert.Contains(HttpStatusCode.TooManyRequests, neighbours.Select(answer => answer.Status));
        Assert.Equal(HttpStatusCode.Unauthorized, (await FactsAsync(far)).Status);
        await gateway.StopAsync();
        Assert.Equal("2001:db8:1:2::/64", Assert.Single(gateway.Entries(), entry => entry.Body!.Entry.Outcome == Outcome.Flooded).Body!.Entry.Source);
    }

    [Fact]
    public async Task A_fault_on_a_known_client_s_way_is_the_client_s_and_has_an_entry_each_time()
    {
        var ledger = new ScriptedLedger();
        await using var world = await LifeWorld.StartAsync(
            ledger, _ => throw new InvalidOperationException("defect"), ("Gateway:Limits:Address:PerSecond", "1"), ("Gateway:Limits:Address:Burst", "1"));
        world.Http.DefaultRequestHeaders.Authorization = new("Bearer", world.Token("state-collector"));
        for (var i = 0; i < 6; i++)
        {
            using var answer = await world.Http.GetAsync(Students, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        }

        Assert.Equal(6, ledger.Entries.Count(entry => entry is { Outcome: Outcome.Faulted, Client: "state-collector", Agreement: "state-reporting" }));
    }

    [Fact]
    public async Task The_server_stops_before_the_last_counts_are_written()
    {
        await using var world = await LifeWorld.StartAsync(new ScriptedLedger(), _ => Task.CompletedTask);

        Assert.Equal(["FloodWatch", "GenericWebHostService"], world.Hosted().Where(name => name is "FloodWatch" or "GenericWebHostService"));
    }

    [Fact]
    public async Task While_the_ledger_takes_no_entry_a_flood_is_told_so_and_nothing_else()
    {
        var ledger = new ScriptedLedger { Before = _ => throw new LedgerUnavailableException("full") };
        await using var world = await LifeWorld.StartAsync(
            ledger, _ => Task.CompletedTask, ("Gateway:Limits:Address:PerSecond", "1"), ("Gateway:Limits:Address:Burst", "2"));
        for (var i = 0; i < 8; i++)
        {
            using var answer = await world.Http.GetAsync("/nobody/knows", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        }
    }

    private Task<TestGateway> StartAsync(params (string Name, string Value)[] extra) => TestGateway.StartAsync(
        _sis.Address,
        "none",
        [("Gateway:Limits:Address:PerSecond", "1"), ("Gateway:Limits:Address:Burst", $"{Burst}"), .. extra]);

    private static HttpClient Bad(TestGateway gateway)
    {
        var http = gateway.Anonymous();
        http.DefaultRequestHeaders.Authorization = new("Bearer", "eyJhbGciOiJFUzI1NiJ9.e30.AAAA");
        return http;
    }

    private static async Task FloodAsync(HttpClient bad)
    {
        for (var away = 0; away < 5;)
        {
            away += (await FactsAsync(bad)).Status == HttpStatusCode.TooManyRequests ? 1 : 0;
        }
    }

    private static async Task<Facts> FactsAsync(HttpClient http)
    {
        using var answer = await http.GetAsync(Students, TestContext.Current.CancellationToken);
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)) as JsonObject;
        return new(
            answer.StatusCode,
            new(answer.Headers.GetValues("Audit-Entry").Single(), answer.Headers.RetryAfter?.ToString() ?? "", body?["code"]?.GetValue<string>() ?? ""));
    }

    private sealed record Facts(HttpStatusCode Status, Words Words);

    private sealed record Words(string Entry, string RetryAfter, string Code);
}
