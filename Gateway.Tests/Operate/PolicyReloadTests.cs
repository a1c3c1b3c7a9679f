using Gateway.Canary;
using Gateway.Decide;
using Gateway.Demo;
using Gateway.Operate;
using Gateway.Record;
using Gateway.Tests.Record;
using Gateway.Tests.World;
using Moq;
using Policies.Evaluate;

namespace Gateway.Tests.Operate;

/// <summary>Changed policies come into force whole or not at all, and both are in the ledger.</summary>
public sealed class PolicyReloadTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly Mock<ICanaryTrial> _trial = new();
    private readonly ScriptedLedger _ledger = new();
    private readonly CollectingLogger<PolicyReload> _log = new();
    private readonly GatewayOptions _options;
    private readonly PolicyHolder _holder;
    private readonly PolicyReload _reload;

    public PolicyReloadTests()
    {
        SamplePolicies.Write(_directory.Path);
        _options = new() { PolicyDirectory = _directory.Path, Upstreams = { ["oneroster-1.2"] = new(), ["ed-fi"] = new() } };
        _holder = new(PolicyDirectory.Load(_directory.Path).Snapshot!);
        _trial.Setup(trial => trial.RunAsync(It.IsAny<PolicySnapshot>(), It.IsAny<CanaryRequest>())).ReturnsAsync(TrialVerdict.Held);
        _reload = new(_options, _holder, new(_trial.Object), _ledger, TimeProvider.System, _log);
    }

    [Fact]
    public async Task What_has_not_changed_stays_in_force_without_a_word()
    {
        var before = _holder.Current;
        await LookAsync(3);
        Assert.Same(before, _holder.Current);
        Assert.Empty(_ledger.Entries);
    }

    [Fact]
    public async Task A_change_comes_into_force_once_it_has_settled()
    {
        await LookAsync(2);
        var before = _holder.Current;
        Change("resolution: 2026R-014", "resolution: 2026R-015");
        await LookAsync(1);
        Assert.Same(before, _holder.Current);
        await LookAsync(1);
        Assert.NotEqual(before.Id, _holder.Current.Id);
        var entry = Assert.Single(_ledger.Entries);
        Assert.Equal((Outcome.PoliciesChanged, _holder.Current.Id), (entry.Outcome, entry.Policy));
        await LookAsync(2);
        Assert.Single(_ledger.Entries);
    }

    [Fact]
    public async Task With_an_error_the_policies_in_force_stay_and_it_is_said_once()
    {
        var before = _holder.Current;
        Change("kind: vendor", "kind: vender");
        await LookAsync(4);
        Assert.Same(before, _holder.Current);
        var entry = Assert.Single(_ledger.Entries);
        Assert.Equal((Outcome.PoliciesRejected, before.Id), (entry.Outcome, entry.Policy));
        Assert.Equal("errors in changed policies: 1; those in force stay", entry.Note);
        Assert.Contains("`vender` is no kind of party", Assert.Single(_log.Lines).Text, StringComparison.Ordinal);

        Change("kind: vender", "kind: school");
        await LookAsync(2);
        Assert.Equal("School", _holder.Current.AgreementOf("lakeshore-sync")!.Party.Kind.ToString());
    }

    [Fact]
    public async Task Agreements_that_are_gone_before_the_first_look_are_gone()
    {
        Directory.Delete(Path.Combine(_directory.Path, "agreements"), recursive: true);
        await LookAsync(2);
        Assert.Empty(_holder.Current.Agreements);
        Assert.Equal(Outcome.PoliciesChanged, Assert.Single(_ledger.Entries).Outcome);
    }

    [Fact]
    public async Task A_grant_of_a_catalog_that_no_cluster_serves_is_an_error_here_too()
    {
        _options.Upstreams.Remove("oneroster-1.2");
        Change("resolution: 2026R-014", "resolution: 2026R-015");
        await LookAsync(2);
        Assert.Equal(Outcome.PoliciesRejected, Assert.Single(_ledger.Entries).Outcome);
    }

    [Fact]
    public async Task Policies_under_which_a_mark_of_the_self_test_comes_out_do_not_come_into_force()
    {
        var before = _holder.Current;
        _trial.Setup(trial => trial.RunAsync(It.IsAny<PolicySnapshot>(), It.IsAny<CanaryRequest>())).ReturnsAsync(TrialVerdict.Leak("the place"));
        Change("resolution: 2026R-014", "resolution: 2026R-015");
        await LookAsync(2);
        Assert.Same(before, _holder.Current);
        Assert.Equal(Outcome.PoliciesRejected, Assert.Single(_ledger.Entries).Outcome);
        Assert.Contains("a mark of the self-test came out: the place", Assert.Single(_log.Lines).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_recorded_does_not_come_into_force_until_it_can()
    {
        var before = _holder.Current;
        _ledger.Before = _ => throw new LedgerUnavailableException("full");
        Change("resolution: 2026R-014", "resolution: 2026R-015");
        await LookAsync(1);
        await Assert.ThrowsAsync<LedgerUnavailableException>(_reload.LookAsync);
        Assert.Same(before, _holder.Current);
        _ledger.Before = _ => Task.CompletedTask;
        await LookAsync(1);
        Assert.NotSame(before, _holder.Current);
    }

    public void Dispose()
    {
        _reload.Dispose();
        _directory.Dispose();
    }

    private async Task LookAsync(int times)
    {
        for (var i = 0; i < times; i++)
        {
            await _reload.LookAsync();
        }
    }

    private void Change(string old, string now)
    {
        var file = Directory.GetFiles(_directory.Path, "*.yaml", SearchOption.AllDirectories).Single(file => File.ReadAllText(file).Contains(old, StringComparison.Ordinal));
        File.WriteAllText(file, File.ReadAllText(file).Replace(old, now, StringComparison.Ordinal));
    }
}
