using Policies.Evaluate;

namespace Gateway.Canary;

/// <summary>
/// Puts marked records through the gateway's own stages. A district may have more agreements than can be tried at once, so each round goes
/// on where the one before it ended.
/// </summary>
internal sealed class SelfTest(ICanaryTrial trial)
{
    /// <summary>So many answers are tried in one round, which takes a fraction of a second.</summary>
    public const int Round = 256;

    private readonly Lock _lock = new();
    private string? _policy;
    private int _next;

    /// <summary>Tries the next round of answers.</summary>
    public Task<SelfTestReport> RunAsync(PolicySnapshot policies) => TryAsync(policies, Next([.. CanaryRequest.Of(policies)], policies.Id));

    /// <summary>Tries all answers, whatever rounds were run before: for policies that are yet to come into force.</summary>
    public Task<SelfTestReport> RunAllAsync(PolicySnapshot policies) => TryAsync(policies, CanaryRequest.Of(policies));

    private async Task<SelfTestReport> TryAsync(PolicySnapshot policies, IEnumerable<CanaryRequest> requests)
    {
        var verdicts = new List<TrialVerdict>();
        foreach (var request in requests)
        {
            verdicts.Add(await trial.RunAsync(policies, request));
        }

        return new(verdicts);
    }

    private CanaryRequest[] Next(CanaryRequest[] all, string policy)
    {
        lock (_lock)
        {
            var from = policy == _policy && _next < all.Length ? _next : 0;
            (_policy, _next) = (policy, from + Round);
            return all[from..Math.Min(all.Length, from + Round)];
        }
    }
}
