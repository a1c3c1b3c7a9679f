using System.Collections.Immutable;
using Policies.Evaluate;
using Policies.Language;

namespace Policies.Check;

/// <summary>What a reviewer should know of policies that can be used: what is over, what has not begun, what does nothing.</summary>
public static class PolicyReview
{
    /// <summary>Looks through the policies.</summary>
    /// <param name="policies">The policies.</param>
    /// <param name="day">The day it is, UTC.</param>
    public static ImmutableArray<PolicyFinding> Of(PolicySnapshot policies, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(policies);
        var findings = new FindingList();
        var idle = new IdleGrants(policies, findings);
        foreach (var agreement in policies.Agreements)
        {
            AgreementDays.Check(agreement, day, findings);
            AgreementClients.Check(agreement, findings);
            idle.Check(agreement);
        }

        return findings.ToImmutable();
    }
}
