using System.Collections.Immutable;
using Policies.Agreements;
using Policies.Evaluate;
using Policies.Redaction;

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

    /// <summary>Adds what was withheld of an answer to what was left out of the question.</summary>
    public static Entry With(this Entry draft, ImmutableArray<WithheldField> withheld) => draft.Withheld.IsEmpty ? draft with { Withheld = withheld } : draft with
    {
        Withheld =
        [
            .. draft.Withheld.Concat(withheld)
                .GroupBy(row => (row.Path, row.Rule), row => row.Count)
                .Select(rows => new WithheldField(rows.Key.Path, rows.Key.Rule, rows.Sum()))
                .OrderBy(row => row.Path, StringComparer.Ordinal).ThenBy(row => row.Rule, StringComparer.Ordinal),
        ],
    };

    public static Entry With(this Entry draft, Decision decision) => draft.With(decision.Agreement) with
    {
        Catalog = decision.Catalog,
        Resource = decision.Resource,
        Route = decision.Route,
        Policy = decision.Policy,
        Reasons = decision is Allowed ? [.. decision.Rules.Select(rule => new Reason("granted", rule))] : [],
        Withheld = decision is Allowed { LeftOut: var leftOut } ? leftOut : [],
    };
}
