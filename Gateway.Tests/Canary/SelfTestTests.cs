using Gateway.Canary;
using Moq;
using Policies.Evaluate;

namespace Gateway.Tests.Canary;

public sealed class SelfTestTests
{
    private readonly Mock<ICanaryTrial> _trial = new();
    private readonly List<string> _tried = [];

    public SelfTestTests() => _trial
        .Setup(trial => trial.RunAsync(It.IsAny<PolicySnapshot>(), It.IsAny<CanaryRequest>()))
        .Callback((PolicySnapshot _, CanaryRequest request) => _tried.Add(request.ToString()))
        .ReturnsAsync(TrialVerdict.Held);

    [Fact]
    public async Task Rounds_go_on_where_the_last_one_ended_until_all_were_tried()
    {
        var policies = SelfTestWorld.OfEverything("ed-fi");
        var all = CanaryRequest.Of(policies).Select(request => request.ToString()).ToList();
        Assert.True(all.Count > SelfTest.Round);
        var test = new SelfTest(_trial.Object);

        for (var round = 0; round * SelfTest.Round < all.Count; round++)
        {
            await test.RunAsync(policies);
        }

        Assert.Equal(all, _tried);
        await test.RunAsync(policies);
        Assert.Equal(all[0], _tried[all.Count]);
    }

    [Fact]
    public async Task Changed_policies_are_tried_from_their_beginning()
    {
        var policies = SelfTestWorld.OfEverything("ed-fi");
        var test = new SelfTest(_trial.Object);
        await test.RunAsync(policies);
        _tried.Clear();

        await test.RunAsync(SelfTestWorld.Sound);

        Assert.Equal(CanaryRequest.Of(SelfTestWorld.Sound).Select(request => request.ToString()), _tried);
    }

    [Fact]
    public async Task A_report_has_the_leak_the_count_and_what_came_out_empty()
    {
        _trial.SetupSequence(trial => trial.RunAsync(It.IsAny<PolicySnapshot>(), It.IsAny<CanaryRequest>()))
            .ReturnsAsync(TrialVerdict.Held).ReturnsAsync(TrialVerdict.Empty("one")).ReturnsAsync(TrialVerdict.Leak("two")).ReturnsAsync(TrialVerdict.NotServed);

        var report = await new SelfTest(_trial.Object).RunAsync(SelfTestWorld.Sound);

        Assert.Equal(("two", 1, "one"), (report.Leak, report.Held, report.Empty.Single()));
    }
}
