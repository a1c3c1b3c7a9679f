using System.Globalization;
using Policies.Agreements;

namespace Policies.Compare;

/// <summary>What has changed in an agreement besides what it grants.</summary>
internal static class TermsChanges
{
    public static IEnumerable<PolicyChange> Of(Agreement? before, Agreement? after) => (before, after) switch
    {
        (null, { } added) => [new(GivesAnything(added) ? ChangeEffect.Wider : ChangeEffect.Neutral, added.Id, "", ChangeKind.Agreement, "added", null, Summary(added))],
        ({ } removed, null) => [new(ChangeEffect.Narrower, removed.Id, "", ChangeKind.Agreement, "removed", Summary(removed), null)],
        ({ } one, { } other) => [.. Party(one, other), .. Days(one, other), .. Words(one, other)],
        _ => [],
    };

    // Whoever else it is, something goes to somebody it did not go to.
    private static IEnumerable<PolicyChange> Party(Agreement before, Agreement after) => before.Party == after.Party
        ? []
        : [new(GivesAnything(after) ? ChangeEffect.Wider : ChangeEffect.Narrower, after.Id, "", ChangeKind.Party, "party", Text(before.Party), Text(after.Party))];

    private static IEnumerable<PolicyChange> Days(Agreement before, Agreement after)
    {
        if (before.From != after.From)
        {
            yield return Day(after.Id, "from", before.From, after.From, isWider: after.From < before.From);
        }

        if (before.Until != after.Until)
        {
            yield return Day(after.Id, "until", before.Until, after.Until, isWider: after.Until > before.Until);
        }
    }

    private static PolicyChange Day(string agreement, string name, DateOnly before, DateOnly after, bool isWider) =>
        new(isWider ? ChangeEffect.Wider : ChangeEffect.Narrower, agreement, "", ChangeKind.Days, name, Text(before), Text(after));

    private static IEnumerable<PolicyChange> Words(Agreement before, Agreement after) =>
        from word in new[]
        {
            ("purpose", before.Purpose, after.Purpose), ("basis", before.Basis, after.Basis), ("resolution", before.Resolution, after.Resolution),
            ("prohibited-uses", Uses(before), Uses(after)), ("bases of grants", Bases(before), Bases(after)),
        }
        where word.Item2 != word.Item3
        select new PolicyChange(ChangeEffect.Neutral, after.Id, "", ChangeKind.Terms, word.Item1, word.Item2, word.Item3);

    private static string Uses(Agreement agreement) => string.Join("; ", agreement.ProhibitedUses.Order(StringComparer.Ordinal));

    private static string Bases(Agreement agreement) => string.Join("; ", agreement.Grants
        .Where(grant => grant.HasNamedBasis)
        .Select(grant => $"{grant.Catalog}/{grant.Resource}: {grant.Basis}, resolution {grant.Resolution}")
        .Distinct()
        .Order(StringComparer.Ordinal));

    private static bool GivesAnything(Agreement agreement) => agreement.Party.Kind != PartyKind.ImmigrationEnforcement && !agreement.Grants.IsEmpty;

    private static string Summary(Agreement agreement) => $"{Text(agreement.Party)}, {Text(agreement.From)} to {Text(agreement.Until)}";

    private static string Text(Party party) => $"{party.Name} ({party.Kind.ToName()})";

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
