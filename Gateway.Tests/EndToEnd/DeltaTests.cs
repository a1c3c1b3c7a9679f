using System.Net;
using System.Text.Json.Nodes;
using Gateway.Demo;
using Gateway.Tests.Evaluate;
using Gateway.Tests.World;
using Microsoft.AspNetCore.Http;
using Policies.Evaluate;
using Policies.Shipped;

namespace Gateway.Tests.EndToEnd;

/// <summary>A board may grant the time of change, on a basis and a resolution of its own; then clients ask for what has changed as they always did.</summary>
public sealed class DeltaTests
{
    private const string Students = "/ims/oneroster/rostering/v1p2/students";
    private const string Fields = "sourcedId, status, givenName, dateLastModified";

    private static readonly string[] Kept = ["users", "sourcedId", "status", "givenName", "dateLastModified"];

    private readonly ScriptedLedger _ledger = new();

    [Fact]
    public async Task A_OneRoster_client_asks_for_what_changed_since_it_last_asked()
    {
        await using var sis = await SampleSis.StartAsync(new() { Students = 60 }, TestContext.Current.CancellationToken);
        using var direct = new DirectSis(sis);
        var policies = Policies(District.GrantWithBasis("oneroster-1.2/students", Fields, District.Everything));
        await using var world = await LifeWorld.BeforeAsync(sis.Address, sis.Credential, _ledger, policies, "oneroster-1.2");
        world.Http.DefaultRequestHeaders.Authorization = new("Bearer", world.Token("vendor"));
        var times = (await JsonAsync(world, $"{Students}?limit=1000"))["users"]!.AsArray().Select(record => (string)record!["dateLastModified"]!).Order(StringComparer.Ordinal).ToList();
        var since = times[times.Count / 2];

        var changed = 0;
        for (var offset = 0; ; offset += 20)
        {
            var target = $"{Students}?filter=dateLastModified>'{since}'&sort=dateLastModified&orderBy=asc&limit=20&offset={offset}";
            var page = await world.Http.GetStringAsync(target, TestContext.Current.CancellationToken);
            Assert.Equal(await direct.TextAsync(target, path => path.Split('.').All(Kept.Contains)), page);
            var records = JsonNode.Parse(page)!["users"]!.AsArray();
            changed += records.Count;
            if (records.Count < 20)
            {
                break;
            }
        }

        Assert.Equal(times.Count(time => string.CompareOrdinal(time, since) > 0), changed);
    }

    [Fact]
    public async Task An_Ed_Fi_client_asks_for_the_newest_change_and_then_from_the_last_one_it_had()
    {
        await using var sis = await ScriptedSis.StartAsync();
        var asked = new List<string>();
        sis.Answer = async context =>
        {
            asked.Add(context.Request.Path + context.Request.QueryString);
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(context.Request.Path.Value!.EndsWith("Versions", StringComparison.Ordinal)
                ? """{"oldestChangeVersion":1,"newestChangeVersion":9007199254740993}"""
                : """[{"id":"1","studentUniqueId":"604822","firstName":"Ada","_lastModifiedDate":"2026-09-01T00:00:00Z","_etag":"5"}]""");
        };
        var policies = Policies(
            District.GrantWithBasis("ed-fi-changes/availableChangeVersions", "oldestChangeVersion, newestChangeVersion"),
            District.GrantWithBasis("ed-fi/students", "id, studentUniqueId, firstName, _lastModifiedDate", "[page, filter]"));
        await using var world = await LifeWorld.BeforeAsync(sis.Address, "sis-secret", _ledger, policies, "ed-fi", "ed-fi-changes");
        world.Http.DefaultRequestHeaders.Authorization = new("Bearer", world.Token("vendor"));

        var newest = (long)(await JsonAsync(world, "/changeQueries/v1/availableChangeVersions"))["newestChangeVersion"]!;
        var changed = await JsonAsync(world, $"/data/v3/ed-fi/students?minChangeVersion=8&maxChangeVersion={newest}&limit=100&offset=0");

        Assert.Equal("""[{"id":"1","studentUniqueId":"604822","firstName":"Ada","_lastModifiedDate":"2026-09-01T00:00:00Z"}]""", changed.ToJsonString());
        Assert.Equal(
            ["/changeQueries/v1/availableChangeVersions", "/data/v3/ed-fi/students?minChangeVersion=8&maxChangeVersion=9007199254740993&limit=100&offset=0"],
            asked);
    }

    [Theory]
    [InlineData("/data/v3/ed-fi/students/deletes")]
    [InlineData("/data/v3/ed-fi/students/keyChanges")]
    [InlineData("/changeQueries/v1/snapshots")]
    public async Task What_was_deleted_and_what_keys_said_stays_closed(string target)
    {
        var policies = Policies(District.GrantWithBasis("ed-fi/students", "studentUniqueId, _lastModifiedDate", "[page, filter]"));
        await using var world = await LifeWorld.UnderAsync(policies, _ledger, _ => throw new InvalidOperationException("the SIS must not be asked"));
        world.Http.DefaultRequestHeaders.Authorization = new("Bearer", world.Token("vendor"));

        using var answer = await world.Http.GetAsync(target, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.Forbidden, "path_closed"), (answer.StatusCode, _ledger.Entries[^1].Reasons.Single().Code));
    }

    [Fact]
    public void Without_a_basis_of_its_own_the_grant_gives_nothing() => Assert.Equal(
        "floor/change-time",
        District.Granting(District.Grant("ed-fi/students", "studentUniqueId, _lastModifiedDate", "[page, filter]")).Refuses("/data/v3/ed-fi/students", "minChangeVersion=8").Rule);

    private static PolicySnapshot Policies(params string[] grants) =>
        new District([.. ShippedPolicies.Texts, new("vendor.yaml", District.Agreement("vendor", grants, until: "2099-06-30"))]).Policies;

    private static async Task<JsonNode> JsonAsync(LifeWorld world, string target) =>
        JsonNode.Parse(await world.Http.GetStringAsync(target, TestContext.Current.CancellationToken))!;
}
