using Gateway.Tests.World.Twins;

namespace Gateway.Tests.EndToEnd;

/// <summary>With any one guard off, a request that tells the twins apart is soon found: so the search would see it, were a guard missing.</summary>
public sealed class TwinGuardTests(ITestOutputHelper output)
{
    private const int Students = 60;
    private const int Most = 10_000;

    public static TheoryData<string> Policies => [.. TwinGuards.InPolicies.Keys];

    public static TheoryData<string> Code => [.. TwinGuards.InCode.Keys];

    [Theory]
    [MemberData(nameof(Policies))]
    public Task Without_a_guard_in_the_policies_the_twins_are_told_apart(string guard) => IsFoundAsync(guard, TwinPolicies.Load(TwinGuards.Without(guard)), null);

    [Theory]
    [MemberData(nameof(Code))]
    public Task Without_a_guard_in_the_code_the_twins_are_told_apart(string guard) => IsFoundAsync(guard, TwinPolicies.Load(TwinPolicies.Texts), TwinGuards.InCode[guard]);

    private async Task IsFoundAsync(string guard, global::Policies.Evaluate.PolicySnapshot policies, TwinHole? hole)
    {
        await using var one = await Twin.StartAsync(policies, Students, protectedSeed: 1);
        await using var two = await Twin.StartAsync(policies, Students, protectedSeed: 2);
        var search = new TwinSearch(one, two, hole);

        var found = await search.FindAsync(new TwinRequests(new(one.World, two.World), TwinSettings.UsualSeed).Course, Most);

        Assert.NotNull(found);
        output.WriteLine($"{guard}: {found.Value.Count} requests until {found.Value.Course}");
    }
}
