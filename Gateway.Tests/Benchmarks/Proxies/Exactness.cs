using System.Collections.Frozen;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Gateway.Tests.Benchmarks.Documents;

namespace Gateway.Tests.Benchmarks.Proxies;

/// <summary>Compares an answer with what it must be, by a list of members that is written down here and by no code of the gateway's.</summary>
internal sealed class Exactness(string agreement)
{
    private static readonly HttpClient Http = new();

    private readonly FrozenSet<string> _members = agreement == BenchmarkPolicies.FloorOnly
        ? ["users", "sourcedId", "status", "username", "enabledUser", "givenName", "familyName", "roles", "roleType", "role", "org", "type", "grades"]
        : ["users", "sourcedId", "givenName", "familyName", "grades"];

    /// <exception cref="InvalidOperationException">An answer is not what it must be: it makes no sense to measure on.</exception>
    public async Task DemandAsync(Peer peer, Question question)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"http://127.0.0.1:{peer.Port}{question.Path}"));
        request.Headers.Authorization = peer.Token.Length > 0 ? new AuthenticationHeaderValue("Bearer", peer.Token) : null;
        using var answer = await Http.SendAsync(request);
        var body = await answer.Content.ReadAsByteArrayAsync();
        if (!(peer.Redacts ? IsRedacted(body, question.Answer!) : body.AsSpan().SequenceEqual(question.Answer!.Bytes)))
        {
            throw new InvalidOperationException($"{peer.Name} does not answer {question.Name} as it must ({(int)answer.StatusCode}, {body.Length} bytes)");
        }
    }

    private bool IsRedacted(byte[] body, Document document) => JsonNode.DeepEquals(Kept(JsonNode.Parse(document.Bytes)), JsonNode.Parse(body));

    private JsonNode? Kept(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Where(member => _members.Contains(member.Key)).Select(member => KeyValuePair.Create(member.Key, Kept(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Kept)]),
        _ => node?.DeepClone(),
    };
}
