using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Gateway.Tests.World;

/// <summary>Gets tokens the way a client does.</summary>
internal static class TestTokens
{
    public static async Task<string> GetAsync(HttpClient http, string id, string secret)
    {
        using var answer = await RequestAsync(http, id, secret);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!["access_token"]!.GetValue<string>();
    }

    public static async Task<HttpResponseMessage> RequestAsync(HttpClient http, string id, string secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/oauth/token")
        {
            Content = new FormUrlEncodedContent([new("grant_type", "client_credentials")]),
        };
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{id}:{secret}")));
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
