using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Gateway.Record;
using Gateway.Tests.World;

namespace Gateway.Tests.Identify;

public sealed class TokenEndpointTests(SampleGateway sample) : IClassFixture<SampleGateway>
{
    private string Secret => sample.Gateway.Secrets["state-collector"];

    [Fact]
    public async Task A_client_gets_a_token_by_http_basic_and_by_the_form_and_the_token_opens_the_gateway()
    {
        foreach (var request in new[] { Basic("state-collector", Secret), Form("state-collector", Secret) })
        {
            using var answer = await SendAsync(request);
            var document = await DocumentAsync(answer);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(("Bearer", 1800), (document["token_type"]!.GetValue<string>(), document["expires_in"]!.GetValue<int>()));
            Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
            Assert.Equal((Outcome.TokenIssued, "state-collector", "state-reporting"), Facts(answer));

            using var client = sample.Gateway.Anonymous();
            client.DefaultRequestHeaders.Authorization = new("Bearer", document["access_token"]!.GetValue<string>());
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/data/v3/ed-fi/schools", TestContext.Current.CancellationToken)).StatusCode);
        }
    }

    [Fact]
    public async Task Credentials_in_the_header_and_in_the_form_at_once_are_an_error()
    {
        var request = Form("state-collector", Secret);
        request.Headers.Authorization = Basic("state-collector", Secret).Headers.Authorization;

        await AssertRefusedAsync(request, 400, "invalid_request");
    }

    [Fact]
    public async Task A_wrong_secret_and_an_unknown_client_look_the_same()
    {
        await AssertRefusedAsync(Basic("state-collector", "wrong"), 401, "invalid_client");
        await AssertRefusedAsync(Basic("nobody", "wrong"), 401, "invalid_client");
        await AssertRefusedAsync(Form("nobody", "wrong"), 401, "invalid_client");
        await AssertRefusedAsync(new(HttpMethod.Post, "/oauth/token") { Content = new FormUrlEncodedContent([new("grant_type", "client_credentials")]) }, 401, "invalid_client");
        using var answer = await SendAsync(Basic("nobody", "wrong"));
        Assert.Equal("Basic", answer.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Fact]
    public async Task Other_grants_methods_and_bodies_are_refused()
    {
        var password = Basic("state-collector", Secret);
        password.Content = new FormUrlEncodedContent([new("grant_type", "password")]);
        await AssertRefusedAsync(password, 400, "unsupported_grant_type");
        await AssertRefusedAsync(new(HttpMethod.Get, "/oauth/token"), 405, "invalid_request");
        var json = Basic("state-collector", Secret);
        json.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        await AssertRefusedAsync(json, 400, "invalid_request");
        var large = Basic("state-collector", Secret);
        large.Content = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("padding", new string('x', 9000))]);
        await AssertRefusedAsync(large, 400, "invalid_request");
    }

    [Fact]
    public async Task Id_and_secret_in_the_basic_header_are_form_decoded()
    {
        await AssertRefusedAsync(Basic("state%3Acollector", "wrong"), 401, "invalid_client");
        using var answer = await SendAsync(Basic("state%2Dcollector", Secret));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Secrets_are_kept_only_as_hashes_and_keys_only_for_their_owner()
    {
        using var answer = await SendAsync(Basic("state-collector", Secret));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        foreach (var file in Directory.GetFiles(sample.Gateway.Data, "*", SearchOption.AllDirectories).Where(file => !file.Contains("/ledger/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
            Assert.DoesNotContain(Secret, await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        Assert.DoesNotContain(sample.Gateway.Entries(), entry => entry.Body!.Entry.ToString().Contains(Secret, StringComparison.Ordinal));
        foreach (var file in Directory.GetFiles(Path.Combine(sample.Gateway.Data, "keys")).Append(Path.Combine(sample.Gateway.Data, "clients.json")))
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    private async Task AssertRefusedAsync(HttpRequestMessage request, int status, string error)
    {
        using var answer = await SendAsync(request);
        Assert.Equal((status, error), ((int)answer.StatusCode, (await DocumentAsync(answer))["error"]!.GetValue<string>()));
        var entry = sample.Gateway.EntryOf(answer);
        Assert.Equal((Outcome.TokenRefused, error), (entry.Outcome, entry.Reasons.Single().Code));
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        using var http = sample.Gateway.Anonymous();
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private (Outcome Outcome, string? Client, string? Agreement) Facts(HttpResponseMessage answer)
    {
        var entry = sample.Gateway.EntryOf(answer);
        return (entry.Outcome, entry.Client, entry.Agreement);
    }

    private static async Task<JsonNode> DocumentAsync(HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

    private static HttpRequestMessage Basic(string id, string secret)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/oauth/token") { Content = new FormUrlEncodedContent([new("grant_type", "client_credentials")]) };
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{id}:{secret}")));
        return request;
    }

    private static HttpRequestMessage Form(string id, string secret) => new(HttpMethod.Post, "/oauth/token")
    {
        Content = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("client_id", id), new("client_secret", secret)]),
    };
}
