using System.Text.Json.Nodes;
using Gateway.Record;
using Gateway.Tests.Queries;
using Gateway.Tests.World;
using Microsoft.AspNetCore.Http;

namespace Gateway.Tests.EndToEnd;

/// <summary>Questions in the grammars of PowerSchool, SIF and OData, from a client to the SIS and into the log.</summary>
public sealed class StandardQueryTests : IAsyncLifetime
{
    private const string Agreement = """
        agreement: reading-app
        party: {name: Reading App, kind: vendor}
        purpose: Reading lists
        basis: 34 CFR 99.31(a)(1)(i)(B)
        resolution: 2026R-001
        from: 2026-07-01
        until: 2036-06-30
        clients: [reader]
        grants:
          - {catalog: powerschool, resource: students, fields: [id, name], query: [page, filter, select]}
          - {catalog: sif-na-4, resource: StudentPersonals, fields: [RefId, Name], query: [page, filter, sort]}
          - {catalog: own, resource: Students, fields: [Id, FirstName, Grade], query: [page, filter, select, narrow, count]}
        """;

    private static readonly string[] Catalogs = ["powerschool", "sif-na-4", "own"];

    private readonly TemporaryDirectory _policies = new();
    private ScriptedSis _sis = null!;
    private TestGateway _gateway = null!;
    private HttpClient _client = null!;
    private string? _asked;

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_policies.Path, "reading-app.yaml"), Agreement);
        await File.WriteAllTextAsync(Path.Combine(_policies.Path, "own.yaml"), ODataTown.Catalog);
        _sis = await ScriptedSis.StartAsync();
        _gateway = await TestGateway.StartAsync(
            _sis.Address,
            "sis-secret",
            [
                ("Gateway:PolicyDirectory", _policies.Path),
                .. Catalogs.Select(catalog => ($"Gateway:Upstreams:{catalog}:Cluster", "sis")),
            ]);
        _client = await _gateway.ClientAsync("reader");
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _gateway.DisposeAsync();
        await _sis.DisposeAsync();
        _policies.Dispose();
    }

    [Theory]
    [InlineData("/ws/v1/district/student?q=name.last_name==Ruiz%3Bdemographics.ssn==1*", "q", "demographics.ssn", "floor/strong-proxy")]
    [InlineData("/requests/StudentPersonals?where=[Demographics/CitizenshipStatus=%271017%27]", "where", "Demographics.CitizenshipStatus", "floor/status")]
    [InlineData("/odata/Students?$filter=not(CitizenshipStatus%20eq%20null)", "$filter", "CitizenshipStatus", "floor/status")]
    public async Task A_question_about_a_withheld_field_is_refused_and_the_refusal_names_parameter_and_field(string target, string parameter, string field, string rule)
    {
        Plays("{}");
        using var answer = await _client.GetAsync(target, TestContext.Current.CancellationToken);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

        Assert.Equal(("parameter_on_withheld_field", parameter, rule), (Text(problem, "code"), Text(problem, "parameter"), Text(problem, "rule")));
        Assert.Contains(field, Text(problem, "detail"), StringComparison.Ordinal);
        Assert.Null(_asked);
        Assert.Equal([new Reason("parameter_on_withheld_field", rule, parameter)], _gateway.EntryOf(answer).Reasons);
    }

    [Theory]
    [InlineData("/ws/v1/district/student?Q=NAME.last_name==Ru*%3Bid==7", "?q=name.last_name==Ru*;id==7", "{\"students\":{\"student\":[]}}")]
    [InlineData("/requests/StudentPersonals?order=[name/LastName=ascending%3B@RefId=descending]", "?order=[Name/LastName=ascending;@RefId=descending]", "{\"StudentPersonals\":{\"StudentPersonal\":[]}}")]
    [InlineData("/odata/Students?filter=firstname%20in(%27O%27%27Neil%27)&TOP=5", "?$filter=FirstName in ('O''Neil')&$top=5", "{\"value\":[]}")]
    public async Task Any_other_question_is_put_to_the_SIS_as_it_was_understood(string target, string asked, string document)
    {
        Plays(document);
        using var answer = await _client.GetAsync(target, TestContext.Current.CancellationToken);

        Assert.Equal(asked, _asked);
        Assert.Equal(document, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(Outcome.Released, _gateway.EntryOf(answer).Outcome);
    }

    [Fact]
    public async Task A_bare_semicolon_is_refused_with_how_to_write_it()
    {
        using var answer = await _client.GetAsync("/ws/v1/district/student?q=name.last_name==Ruiz;id==7", TestContext.Current.CancellationToken);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

        Assert.Equal("malformed_request", Text(problem, "code"));
        Assert.Contains("%3B", Text(problem, "detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_selection_left_out_is_in_the_log_in_the_catalogs_names()
    {
        Plays("""{"value":[{"Id":"7","FirstName":"Ada"}]}""");
        using var answer = await _client.GetAsync("/odata/Students?$select=firstname,countryofbirth,VisaNumberCanary", TestContext.Current.CancellationToken);
        var entry = _gateway.EntryOf(answer);

        Assert.Equal("?$select=FirstName,Id", _asked);
        Assert.Equal(Outcome.Redacted, entry.Outcome);
        Assert.Equal([new("?", "floor/visa-name", 1), new("CountryOfBirth", "floor/weak-proxy", 1)], entry.Withheld);
        Assert.Equal("""{"value":[{"Id":"7","FirstName":"Ada"}]}""", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_total_that_was_asked_for_leaves_beside_the_records_and_is_in_the_log()
    {
        Plays("""{"@odata.context":"http://sis/secret","@odata.count":41,"value":[{"Id":"7","CountryOfBirth":"MX"}],"@odata.nextLink":"http://sis/secret"}""");
        using var answer = await _client.GetAsync("/odata/Students?$count=true&$top=1", TestContext.Current.CancellationToken);

        Assert.Equal("?$count=true&$top=1", _asked);
        Assert.Equal("""{"@odata.count":41,"value":[{"Id":"7"}]}""", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["@odata.count", "Id"], _gateway.EntryOf(answer).Released.Select(field => field.Path));
    }

    [Fact]
    public async Task What_the_SIS_sends_although_it_was_left_out_is_counted_with_it()
    {
        Plays("""{"value":[{"Id":"7","CountryOfBirth":"MX"},{"Id":"8","CountryOfBirth":"US","Nickname":"Al"}]}""");
        using var answer = await _client.GetAsync("/odata/Students?$select=CountryOfBirth", TestContext.Current.CancellationToken);

        Assert.Equal([new("CountryOfBirth", "floor/weak-proxy", 3), new("Nickname", "not-granted", 1)], _gateway.EntryOf(answer).Withheld);
        Assert.Equal("""{"value":[{"Id":"7"},{"Id":"8"}]}""", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Of_a_long_answer_the_first_entry_says_what_was_left_out_and_no_other_repeats_it()
    {
        Plays($$"""{"value":[{{string.Join(',', Enumerable.Range(0, 60_000).Select(id => $$"""{"Id":"{{id}}","FirstName":"Somebody of that name"}"""))}}]}""");
        using var answer = await _client.GetAsync("/odata/Students?$select=FirstName,Nickname", TestContext.Current.CancellationToken);
        await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var entries = _gateway.Entries().Select(read => read.Body!.Entry).Where(entry => entry.Resource == "Students").ToList();

        Assert.Equal([Outcome.Authorised, Outcome.Continued, Outcome.Completed], entries.Select(entry => entry.Outcome).Distinct());
        Assert.Equal([new("Nickname", "not-granted", 1)], entries[0].Withheld);
        Assert.All(entries.Skip(1), entry => Assert.Empty(entry.Withheld));
    }

    private void Plays(string document) => _sis.Answer = context =>
    {
        _asked = Uri.UnescapeDataString(context.Request.QueryString.Value ?? "");
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(document);
    };

    private static string Text(JsonNode node, string member) => node[member]!.GetValue<string>();
}
