using System.Collections.Immutable;
using Gateway.Canary;
using Gateway.Decide;
using Gateway.Record;
using Policies.Evaluate;
using Policies.Language;
using Policies.Shipped;

namespace Gateway.Operate;

/// <summary>
/// Puts changed policies into force without a restart. All of them are read and checked first; then one reference changes. While
/// there is an error the policies in force stay, and log and ledger say so. The texts themselves are compared, for neither times nor
/// notifications can be relied on where policies come from a mounted volume.
/// </summary>
internal sealed partial class PolicyReload(
    GatewayOptions options, PolicyHolder holder, SelfTest test, ILedger ledger, TimeProvider time, ILogger<PolicyReload> logger)
    : BackgroundService
{
    // Null until there was a look: a directory that is empty from the first look on says that nothing is granted any more.
    private ImmutableArray<PolicyText>? _seen;
    private ImmutableArray<PolicyText>? _judged;
    private PolicyLoad? _load;
    private string? _trouble;

    /// <summary>Looks once. A directory is judged when it has stopped changing: a pull writes one file after the other.</summary>
    public async Task LookAsync()
    {
        var texts = PolicyDirectory.Texts(options.PolicyDirectory!);
        var isSettled = AreAlike(texts, _seen);
        _seen = texts;
        if (isSettled && !AreAlike(texts, _judged))
        {
            await JudgeAsync(texts);
            _judged = texts;
        }
    }

    private static bool AreAlike(ImmutableArray<PolicyText> texts, ImmutableArray<PolicyText>? others) => others is { } known && texts.SequenceEqual(known);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.PolicyPoll, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await LookSafelyAsync();
        }
    }

    private async Task LookSafelyAsync()
    {
        try
        {
            await LookAsync();
            _trouble = null;
        }
#pragma warning disable CA1031 // Whatever is wrong now, the policies in force stay, and the next look may do better.
        catch (Exception exception) when (exception.GetType().Name != _trouble)
        {
            Log.NotTaken(logger, _trouble = exception.GetType().Name);
        }
        catch (Exception)
#pragma warning restore CA1031
        {
            // Said once is enough.
        }
    }

    private async Task JudgeAsync(ImmutableArray<PolicyText> texts)
    {
        var load = PolicyLoad.From([.. ShippedPolicies.Texts, .. texts], _load);
        if (await ProblemsAsync(load) is { Count: > 0 } problems)
        {
            await RejectAsync(problems);
            return;
        }

        _load = load;
        if (load.Snapshot!.Id != holder.Current.Id)
        {
            await RecordAsync(Outcome.PoliciesChanged, load.Snapshot.Id, null);
            holder.Swap(load.Snapshot);
            Log.Changed(logger, load.Snapshot.Id);
        }
    }

    private async Task<IReadOnlyList<string>> ProblemsAsync(PolicyLoad load) => load.Snapshot is { } next
        ? [.. StartupCheck.Problems(options, next), .. await LeaksAsync(next)]
        : [.. load.Findings.Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => finding.ToString())];

    private async Task<string[]> LeaksAsync(PolicySnapshot next) =>
        (await test.RunAllAsync(next)).Leak is { } leak ? [$"a mark of the self-test came out: {leak}"] : [];

    private async Task RejectAsync(IReadOnlyList<string> problems)
    {
        await RecordAsync(Outcome.PoliciesRejected, holder.Current.Id, $"errors in changed policies: {problems.Count}; those in force stay");
        foreach (var problem in problems)
        {
            Log.Rejected(logger, problem);
        }
    }

    private async Task RecordAsync(Outcome outcome, string policy, string? note) => await ledger.RecordAsync(
        new() { Outcome = outcome, Time = time.GetUtcNow(), Policy = policy, Note = note }, CancellationToken.None);

    private static partial class Log
    {
        [LoggerMessage(EventId = 601, Level = LogLevel.Information, Message = "Changed policies are in force: {Policy}")]
        public static partial void Changed(ILogger logger, string policy);

        [LoggerMessage(EventId = 602, Level = LogLevel.Error, Message = "Changed policies are not used; those in force stay. {Problem}")]
        public static partial void Rejected(ILogger logger, string problem);

        [LoggerMessage(EventId = 603, Level = LogLevel.Error, Message = "The policies could not be looked at again, or not put into force ({Exception}); those in force stay")]
        public static partial void NotTaken(ILogger logger, string exception);
    }
}
