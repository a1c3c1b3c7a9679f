using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Gateway.Record;
using Gateway.Tests.World;

namespace Gateway.Tests.EndToEnd;

/// <summary>Policies change under load: no request is dropped, and none sees a mixture of old and new.</summary>
public sealed class PolicySwapTests : IAsyncLifetime
{
    private const string WithBirthDate = "[sourcedId, status, birthDate]";
    private const string WithSex = "[sourcedId, status, sex]";

    private readonly SampleGateway _sample = new();
    private TestGateway _gateway = null!;
    private HttpClient _client = null!;

    private string File => Path.Combine(_gateway.Data, "policies", "agreements", "lakeshore-assessments.yaml");

    public async ValueTask InitializeAsync()
    {
        await _sample.InitializeAsync();
        _gateway = await TestGateway.StartAsync(_sample.Sis.Address, _sample.Sis.Credential, ("Gateway:PolicyPoll", "00:00:00.020"));
        _client = await _gateway.ClientAsync("lakeshore-sync");
    }

    [Fact]
    public async Task Each_answer_is_of_one_policy_and_its_entry_says_of_which()
    {
        await ChangeAsync("[sourcedId, status, birthDate, sex]", WithBirthDate);
        var seen = new ConcurrentBag<(string Fields, string Policy)>();
        using var stop = new CancellationTokenSource();
        var clients = Enumerable.Range(0, 4).Select(_ => AskAsync(seen, stop.Token)).ToList();
        for (var turn = 0; turn < 5; turn++)
        {
            await ChangeAsync(WithBirthDate, WithSex);
            await ChangeAsync(WithSex, WithBirthDate);
        }

        await stop.CancelAsync();
        await Task.WhenAll(clients);

        Assert.Equal(["birthDate,sourcedId,status", "sex,sourcedId,status"], seen.Select(answer => answer.Fields).Distinct().Order(StringComparer.Ordinal));
        Assert.All(seen.GroupBy(answer => answer.Policy), group => Assert.Single(group.Select(answer => answer.Fields).Distinct()));
        Assert.Equal(11, _gateway.Entries().Count(entry => entry.Body!.Entry.Outcome == Outcome.PoliciesChanged));
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _gateway.DisposeAsync();
        await _sample.DisposeAsync();
    }

    /// <summary>Writes a change and waits until it is in the ledger.</summary>
    private async Task ChangeAsync(string old, string now)
    {
        var changes = Changes();
        var text = await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken);
        Assert.Contains(old, text, StringComparison.Ordinal);

        // In one step: half a file would be read, and rejected, as what it is.
        var whole = Path.Combine(_gateway.Data, "whole");
        await System.IO.File.WriteAllTextAsync(whole, text.Replace(old, now, StringComparison.Ordinal), TestContext.Current.CancellationToken);
        System.IO.File.Move(whole, File, overwrite: true);
        while (Changes() == changes)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        // The entry comes before the change.
        await Task.Delay(50, TestContext.Current.CancellationToken);
    }

    private int Changes() => _gateway.Entries().Count(entry => entry.Body!.Entry.Outcome == Outcome.PoliciesChanged);

    private async Task AskAsync(ConcurrentBag<(string, string)> seen, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            using var answer = await _client.GetAsync("/ims/oneroster/rostering/v1p2/demographics?limit=20", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var records = (await answer.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!["demographics"]!.AsArray();
            var fields = records.Select(record => string.Join(',', record!.AsObject().Select(member => member.Key).Order(StringComparer.Ordinal))).Distinct();
            seen.Add((Assert.Single(fields), _gateway.EntryOf(answer).Policy!));
        }
    }
}
