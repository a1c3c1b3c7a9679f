using Gateway.Demo;
using Gateway.Tests.World;

namespace Gateway.Tests.EndToEnd;

/// <summary>Two worlds that differ only in protected values must look the same from outside, byte for byte.</summary>
public sealed class TwinWorldTests
{
    [Fact]
    public async Task The_same_requests_to_twin_worlds_get_the_same_bytes()
    {
        var (one, two) = (await AnswersAsync(protectedSeed: 1), await AnswersAsync(protectedSeed: 2));

        Assert.Equal(one.Count, two.Count);
        foreach (var (request, answer) in one)
        {
            Assert.True(answer == two[request], $"the twins differ in {request}:\n{Difference(answer, two[request])}");
        }
    }

    [Fact]
    public async Task The_twins_themselves_do_differ_in_what_is_asked()
    {
        await using var one = await SampleSis.StartAsync(new() { Students = 60, ProtectedSeed = 1 }, TestContext.Current.CancellationToken);
        await using var two = await SampleSis.StartAsync(new() { Students = 60, ProtectedSeed = 2 }, TestContext.Current.CancellationToken);
        foreach (var path in new[] { "/data/v3/ed-fi/students", "/ims/oneroster/rostering/v1p2/demographics", "/ims/oneroster/rostering/v1p2/users" })
        {
            Assert.NotEqual(await DirectAsync(one, path), await DirectAsync(two, path));
        }
    }

    private static async Task<Dictionary<string, string>> AnswersAsync(int protectedSeed)
    {
        await using var sis = await SampleSis.StartAsync(new() { Students = 200, ProtectedSeed = protectedSeed }, TestContext.Current.CancellationToken);
        await using var gateway = await TestGateway.StartAsync(sis.Address, sis.Credential, ("Gateway:PublicOrigin", "https://records.example"));
        using var lakeshore = await gateway.ClientAsync("lakeshore-sync");
        using var state = await gateway.ClientAsync("state-collector");
        var answers = new Dictionary<string, string>();
        foreach (var (client, path) in SampleRequests.Lakeshore.Select(p => (lakeshore, p)).Concat(SampleRequests.State.Select(p => (state, p))))
        {
            using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
            answer.Headers.Date = null;
            answers[$"{(client == state ? "state" : "lakeshore")} {path}"] =
                $"{answer.StatusCode}\n{answer.Headers}{answer.Content.Headers}\n{await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}";
        }

        return answers;
    }

    private static async Task<string> DirectAsync(SampleSis sis, string path)
    {
        using var http = new HttpClient { BaseAddress = sis.Address };
        http.DefaultRequestHeaders.Authorization = new("Bearer", sis.Credential);
        return (await http.GetStringAsync(path, TestContext.Current.CancellationToken)).Replace(sis.Address.Authority, "", StringComparison.Ordinal);
    }

    private static string Difference(string one, string two)
    {
        var at = one.Zip(two).TakeWhile(pair => pair.First == pair.Second).Count();
        var from = Math.Max(0, at - 400);
        return $"…{one.Substring(from, Math.Min(600, one.Length - from))}\n…{two.Substring(from, Math.Min(600, two.Length - from))}";
    }
}
