using Policies.Evaluate;

namespace Gateway.Canary;

/// <summary>Tries one answer.</summary>
internal interface ICanaryTrial
{
    Task<TrialVerdict> RunAsync(PolicySnapshot policies, CanaryRequest request);
}
