using Gateway.Tests.World;

namespace Gateway.Tests.EndToEnd;

/// <summary>After a round of everything, no protected value of the sample world stands in anything the gateway has let out or kept.</summary>
public sealed class CanaryTests(SampleGateway sample) : IClassFixture<SampleGateway>
{
    [Fact]
    public async Task No_protected_value_is_in_an_answer_a_log_or_the_ledger()
    {
        var canaries = new Canaries(sample.Sis.World);
        foreach (var (client, path) in SampleRequests.Lakeshore.Select(p => (sample.Lakeshore, p)).Concat(SampleRequests.State.Select(p => (sample.State, p))))
        {
            using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Empty(canaries.In(answer.Headers.ToString() + answer.Content.Headers));
            var found = canaries.In(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            // A refusal repeats the caller's own words, and only those.
            Assert.True(found.All(mark => Uri.UnescapeDataString(path).Contains(mark, StringComparison.OrdinalIgnoreCase)), $"{path}: {string.Join(", ", found)}");
        }

        await sample.Gateway.StopAsync();
        var files = Directory.GetFiles(sample.Gateway.Data, "*", SearchOption.AllDirectories);
        Assert.Contains(files, file => file.EndsWith("ledger.db", StringComparison.Ordinal));
        Assert.Contains(files, file => Path.GetFileName(file).StartsWith("gateway-", StringComparison.Ordinal));
        Assert.All(files.Where(file => !file.Contains("policies", StringComparison.Ordinal)), file => Assert.Empty(canaries.InFile(file)));
    }

    [Fact]
    public async Task The_scan_finds_what_the_sis_itself_sends()
    {
        using var http = new HttpClient { BaseAddress = sample.Sis.Address };
        http.DefaultRequestHeaders.Authorization = new("Bearer", sample.Sis.Credential);
        var canaries = new Canaries(sample.Sis.World);
        foreach (var path in new[] { "/data/v3/ed-fi/students?limit=200", "/ims/oneroster/rostering/v1p2/users?limit=500", "/data/v3/ed-fi/contacts?limit=200" })
        {
            Assert.NotEmpty(canaries.In(await http.GetStringAsync(path, TestContext.Current.CancellationToken)));
        }
    }
}
