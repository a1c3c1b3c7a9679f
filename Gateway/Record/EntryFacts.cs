using Policies.Agreements;
using Policies.Evaluate;

namespace Gateway.Record;

/// <summary>Adds to the draft of an entry what a decision has found out.</summary>
internal static class EntryFacts
{
    public static Entry With(this Entry draft, Agreement? agreement) => agreement is null ? draft : draft with
    {
        Agreement = agreement.Id,
        Party = agreement.Party.Name,
        Purpose = agreement.Purpose,
        Basis = agreement.Basis,
    };

    public static Entry With(this Entry draft, Decision decision) => draft.With(decision.Agreement) with
    {
        Catalog = decision.Catalog,
        Resource = decision.Resource,
        Route = decision.Route,
        Policy = decision.Policy,
        Reasons = decision is Allowed ? [.. decision.Rules.Select(rule => new Reason("granted", rule))] : [],
    };
}
