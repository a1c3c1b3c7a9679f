using System.Text.Json.Nodes;
using Gateway.Tests.World;

namespace Gateway.Tests.EndToEnd;

public sealed class BulkPullTests
{
    private const int Students = 5000;

    [Fact]
    public async Task Ten_clients_pull_all_students_at_once_without_an_error_and_memory_stays_flat()
    {
        await using var demo = await DemoProcess.StartAsync(Students);
        using var state = await demo.ClientAsync("state-collector");
        using var lakeshore = await demo.ClientAsync("lakeshore-sync");
        await RoundAsync(state, lakeshore);
        var first = demo.ResidentMebibytes();

        for (var round = 0; round < 3; round++)
        {
            await RoundAsync(state, lakeshore);
        }

        // Three more rounds move ten times what is held at once; what grows with traffic would show.
        Assert.InRange(demo.ResidentMebibytes(), 0, first + (first / 4) + 64);
        Assert.True(demo.Verify().Intact);
    }

    private static async Task RoundAsync(HttpClient state, HttpClient lakeshore)
    {
        var counts = await Task.WhenAll(
            Enumerable.Range(0, 5).Select(_ => EdFiAsync(state)).Concat(Enumerable.Range(0, 5).Select(_ => OneRosterAsync(lakeshore))));
        Assert.All(counts, count => Assert.Equal(Students, count));
    }

    private static async Task<int> EdFiAsync(HttpClient client)
    {
        var ids = new HashSet<string>();
        for (var offset = 0; ; offset += 500)
        {
            var page = JsonNode.Parse(await client.GetStringAsync($"/data/v3/ed-fi/students?limit=500&offset={offset}"))!.AsArray();
            ids.UnionWith(page.Select(student => student!["studentUniqueId"]!.GetValue<string>()));
            if (page.Count == 0)
            {
                return ids.Count;
            }
        }
    }

    private static async Task<int> OneRosterAsync(HttpClient client)
    {
        var ids = new HashSet<string>();
        for (var next = "/ims/oneroster/rostering/v1p2/students?limit=1000"; next is not null;)
        {
            using var answer = await client.GetAsync(next);
            answer.EnsureSuccessStatusCode();
            var page = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["users"]!.AsArray();
            ids.UnionWith(page.Select(student => student!["sourcedId"]!.GetValue<string>()));
            var links = answer.Headers.GetValues("Link").Single().Split(", ");
            next = links.SingleOrDefault(link => link.EndsWith("rel=\"next\"", StringComparison.Ordinal))?.Split('<', '>')[1];
        }

        return ids.Count;
    }
}
