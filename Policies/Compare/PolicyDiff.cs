using System.Collections.Frozen;
using System.Collections.Immutable;
using Policies.Evaluate;

namespace Policies.Compare;

/// <summary>What would leave under one set of policies and not under another, found in what they decide, not in their text.</summary>
/// <param name="Changes">What is wider comes first.</param>
public sealed record PolicyDiff(ImmutableArray<PolicyChange> Changes)
{
    private static readonly Finding Unsaid = new(false, "");

    /// <summary>Something would leave, or could be asked or written, that did not and could not before.</summary>
    public bool IsWider => Changes.Any(change => change.Effect == ChangeEffect.Wider);

    /// <summary>Compares.</summary>
    public static PolicyDiff Of(PolicySnapshot before, PolicySnapshot after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new(
        [
            .. Terms(before, after).Concat(Facts(FactSheet.Of(before), FactSheet.Of(after)))
                .OrderBy(change => change.Effect)
                .ThenBy(change => change.Agreement, StringComparer.Ordinal)
                .ThenBy(change => change.Resource, StringComparer.Ordinal)
                .ThenBy(change => change.Kind)
                .ThenBy(change => change.Name, StringComparer.Ordinal),
        ]);
    }

    private static IEnumerable<PolicyChange> Terms(PolicySnapshot before, PolicySnapshot after)
    {
        var old = before.Agreements.ToDictionary(agreement => agreement.Id, StringComparer.Ordinal);
        var now = after.Agreements.ToDictionary(agreement => agreement.Id, StringComparer.Ordinal);
        return old.Keys.Union(now.Keys).SelectMany(id => TermsChanges.Of(old.GetValueOrDefault(id), now.GetValueOrDefault(id)));
    }

    // A resource that comes or goes as a whole brings or takes its safeguards with it; these alone say nothing.
    private static IEnumerable<PolicyChange> Facts(FrozenDictionary<Fact, Finding> before, FrozenDictionary<Fact, Finding> after) =>
        from both in new[] { Resources(before).Intersect(Resources(after)).ToHashSet() }
        from fact in before.Keys.Union(after.Keys)
        let old = before.GetValueOrDefault(fact, Unsaid)
        let now = after.GetValueOrDefault(fact, Unsaid)
        where old.Holds != now.Holds && (fact.Kind != ChangeKind.Safeguard || fact.Resource.Length == 0 || both.Contains((fact.Agreement, fact.Resource)))
        let effect = now.Holds == (fact.Kind == ChangeKind.Safeguard) ? ChangeEffect.Narrower : ChangeEffect.Wider
        select new PolicyChange(effect, fact.Agreement, fact.Resource, fact.Kind, fact.Name, Said(old), Said(now));

    private static IEnumerable<(string Agreement, string Resource)> Resources(FrozenDictionary<Fact, Finding> facts) =>
        facts.Keys.Select(fact => (fact.Agreement, fact.Resource));

    private static string? Said(Finding finding) => finding == Unsaid ? null : finding.Says;
}
