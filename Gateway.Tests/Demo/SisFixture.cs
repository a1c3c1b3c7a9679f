using System.Net.Http.Headers;
using System.Text.Json;
using Gateway.Demo;

namespace Gateway.Tests.Demo;

/// <summary>One running sample SIS of 400 students for all tests that only read it.</summary>
public sealed class SisFixture : IAsyncLifetime
{
    internal static readonly SampleSisOptions Options = new() { Students = 400, Seed = 7, ProtectedSeed = 11 };

    internal SampleSis Sis { get; private set; } = null!;

    internal HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Sis = await SampleSis.StartAsync(Options, CancellationToken.None);
        Client = Connect(Sis);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Sis.DisposeAsync();
    }

    internal static HttpClient Connect(SampleSis sis)
    {
        var client = new HttpClient { BaseAddress = sis.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", sis.Credential);
        return client;
    }

    internal async Task<JsonElement> JsonAsync(string path)
    {
        using var response = await Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{path} answered {response.StatusCode}");
        return JsonElement.Parse(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    internal async Task<string> HeaderAsync(string path, string header)
    {
        using var response = await Client.GetAsync(path, TestContext.Current.CancellationToken);
        return string.Join(",", response.Headers.GetValues(header));
    }
}
