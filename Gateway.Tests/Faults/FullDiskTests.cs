using System.Net;
using System.Text.Json.Nodes;
using Gateway.Tests.World;

namespace Gateway.Tests.Faults;

public sealed class FullDiskTests
{
    private const string Students = "/data/v3/ed-fi/students?limit=5";

    [Fact]
    public async Task When_the_ledger_cannot_be_written_every_answer_is_503_and_holds_nothing_of_the_sis()
    {
        await using var demo = await DemoProcess.StartAsync(100);
        using var client = await demo.ClientAsync("state-collector");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Students, TestContext.Current.CancellationToken)).StatusCode);

        // The process may write no file beyond 4 KiB: what a full disk looks like to it. The limit can be taken away again.
        await LimitAsync(demo, "4096:unlimited");
        foreach (var path in new[] { Students, "/data/v3/ed-fi/students?citizenshipStatusDescriptor=x", "/nobody/knows", "/.well-known/jwks.json" })
        {
            using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
            var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Equal("ledger_unavailable", body["code"]!.GetValue<string>());
            Assert.Equal(["code", "detail", "status", "title", "type"], body.AsObject().Select(member => member.Key).Order(StringComparer.Ordinal));
        }

        await LimitAsync(demo, "unlimited:unlimited");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Students, TestContext.Current.CancellationToken)).StatusCode);
        Assert.True(demo.Verify().Intact, demo.Verify().Finding);
    }

    private static async Task LimitAsync(DemoProcess demo, string limit)
    {
        var (exitCode, _, error) = await Shell.RunAsync($"prlimit --fsize={limit} --pid {demo.Id}");
        Assert.True(exitCode == 0, error);
    }
}
