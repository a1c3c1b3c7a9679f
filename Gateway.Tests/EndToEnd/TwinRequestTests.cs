using Gateway.Tests.World.Twins;

namespace Gateway.Tests.EndToEnd;

/// <summary>
/// Requests drawn at random, valid and hostile, to two worlds that differ only in protected values: not a byte of the answers differs.
/// <c>TWIN_REQUESTS</c> asks more of them, <c>TWIN_SEED</c> others.
/// </summary>
public sealed class TwinRequestTests
{
    private const int Students = 60;

    [Fact]
    public async Task No_request_tells_the_twins_apart()
    {
        var policies = TwinPolicies.Load(TwinPolicies.Texts);
        await using var one = await Twin.StartAsync(policies, Students, protectedSeed: 1);
        await using var two = await Twin.StartAsync(policies, Students, protectedSeed: 2);
        var search = new TwinSearch(one, two);
        var requests = new TwinRequests(new(one.World, two.World), TwinSettings.Seed);

        var found = await search.FindAsync(requests.Course, TwinSettings.Requests(3000));

        Assert.True(found is null, found is { } told ? $"after {told.Count} requests: {await search.DifferenceAsync(told.Course)}" : "");
    }
}
