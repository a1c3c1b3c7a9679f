using System.Diagnostics;
using System.Text.Json;
using Gateway.Demo;

namespace Gateway.Tests.Demo;

public sealed class BulkTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_full_district_starts_soon_and_sends_10_000_records_at_a_time()
    {
        var ct = TestContext.Current.CancellationToken;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        await using var sis = await SampleSis.StartAsync(new SampleSisOptions(), ct);
        output.WriteLine($"started in {watch.ElapsedMilliseconds} ms");
        output.WriteLine($"holds {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1_000_000} MB");

        using var client = SisFixture.Connect(sis);
        foreach (var path in new[] { "users?limit=10000", "enrollments?limit=10000&offset=10000" })
        {
            watch.Restart();
            var body = await client.GetByteArrayAsync("/ims/oneroster/rostering/v1p2/" + path, ct);
            output.WriteLine($"{path}: {body.Length} bytes in {watch.ElapsedMilliseconds} ms");
            Assert.Equal(10_000, JsonElement.Parse(body).EnumerateObject().First().Value.GetArrayLength());
        }

        watch.Restart();
        await client.GetByteArrayAsync("/ims/oneroster/rostering/v1p2/users?limit=10&sort=metadata.immigrationStatus", ct);
        output.WriteLine($"first sort: {watch.ElapsedMilliseconds} ms");
        Assert.Equal(5000, sis.World.OneRoster["students"].Set.Documents.Length);
    }
}
