using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Gateway.Agreements;
using Gateway.Record;
using Gateway.Record.Layout;
using Gateway.Record.Notes;
using Gateway.Record.Tiles;
using Gateway.Record.Verify;
using Gateway.Tests.World;

namespace Gateway.Tests.EndToEnd;

/// <summary>Who is to check the log reads it over HTTP, while it grows; nobody else does, and they read nothing else.</summary>
public sealed class LogReadingTests : IAsyncLifetime
{
    private const string Auditor = "auditor";

    private ScriptedSis _sis = null!;
    private TestGateway _gateway = null!;
    private HttpClient _auditor = null!;

    public async ValueTask InitializeAsync()
    {
        _sis = await ScriptedSis.StartAsync();
        _gateway = await TestGateway.StartAsync(_sis.Address, "sis-secret", ("Gateway:LogReaders:0", Auditor), ("Gateway:PublishInterval", "00:00:00.100"));
        _gateway.Secrets[Auditor] = new ClientRegister(Path.Combine(_gateway.Data, "clients.json"), TimeProvider.System).Add(Auditor);
        _auditor = await _gateway.ClientAsync(Auditor);
        await GrownAsync(1);
    }

    [Fact]
    public async Task The_log_that_is_served_verifies_with_the_key_that_is_served()
    {
        using var prefixed = new HttpClient { BaseAddress = new(_gateway.Address, "ledger/") };
        prefixed.DefaultRequestHeaders.Authorization = _auditor.DefaultRequestHeaders.Authorization;
        var tiles = new HttpTiles(prefixed);
        var key = VerifierKey.Parse(tiles.Text("keys")!.Split('\n')[0])!;
        var kept = SignedNote.Parse(tiles.Text("checkpoint")!)!;
        await GrownAsync(Checkpoint.Parse(kept.Text)!.Size + 1);

        var result = new PublishedVerifier(tiles, key, null).Verify(SignedNote.Parse(tiles.Text("checkpoint")!)!, kept);

        Assert.True(result.Intact, result.Finding);
        Assert.Equal($"{_gateway.Address.Authority}/ledger", key.Name);
    }

    [Fact]
    public async Task Each_reading_is_an_entry_of_its_own()
    {
        using var answer = await _auditor.GetAsync("/ledger/checkpoint", TestContext.Current.CancellationToken);
        var entry = _gateway.EntryOf(answer);

        Assert.Equal("text/plain; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal((Outcome.LogRead, Auditor, "/ledger", 200), (entry.Outcome, entry.Client, entry.Route, entry.Status));
    }

    [Theory]
    [InlineData("/ledger/tile/0/001", HttpStatusCode.NotFound, "unknown_path")]
    [InlineData("/ledger/signing.key", HttpStatusCode.NotFound, "unknown_path")]
    [InlineData("/ledger/tile/0/000?x=1", HttpStatusCode.BadRequest, "unknown_parameter")]
    [InlineData("/ledger", HttpStatusCode.NotFound, "unknown_path")]
    [InlineData("/ims/oneroster/rostering/v1p2/students", HttpStatusCode.Forbidden, "no_agreement")]
    public async Task An_auditor_reads_the_log_and_nothing_else(string path, HttpStatusCode status, string code)
    {
        using var answer = await _auditor.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal((status, code), (answer.StatusCode, _gateway.EntryOf(answer).Reasons.Single().Code));
    }

    [Fact]
    public async Task Nobody_else_reads_it()
    {
        using var vendor = await _gateway.ClientAsync("lakeshore-sync");
        using var forVendor = await vendor.GetAsync("/ledger/checkpoint", TestContext.Current.CancellationToken);
        using var forNobody = await _gateway.Anonymous().GetAsync("/ledger/checkpoint", TestContext.Current.CancellationToken);
        using var post = await _auditor.PostAsJsonAsync("/ledger/checkpoint", new JsonObject(), TestContext.Current.CancellationToken);

        Assert.Equal(
            (HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized, HttpStatusCode.MethodNotAllowed), (forVendor.StatusCode, forNobody.StatusCode, post.StatusCode));
        Assert.Equal("log_not_granted", _gateway.EntryOf(forVendor).Reasons.Single().Code);
    }

    public async ValueTask DisposeAsync()
    {
        _auditor.Dispose();
        await _gateway.DisposeAsync();
        await _sis.DisposeAsync();
    }

    private async Task GrownAsync(long size)
    {
        while (true)
        {
            using var answer = await _auditor.GetAsync("/ledger/checkpoint", TestContext.Current.CancellationToken);
            if (answer.IsSuccessStatusCode && Checkpoint.Parse(SignedNote.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.Text)!.Size >= size)
                return;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
