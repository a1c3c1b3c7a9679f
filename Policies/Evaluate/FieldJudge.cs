using Policies.Agreements;
using Policies.Catalogs;

namespace Policies.Evaluate;

/// <summary>
/// Says of each field of a resource whether it leaves under given grants. The order is the meaning: floor by class, floor by
/// name, then the grants; whatever is left is withheld.
/// </summary>
internal sealed class FieldJudge(Floor floor, IReadOnlyCollection<Grant> grants)
{
    public FieldRuling Rule(Field field)
    {
        if (FloorRule(field) is { } floorRule)
        {
            return new(false, floorRule);
        }

        if (GrantOf(field) is { } grant)
        {
            return new(true, grant.Rule);
        }

        var member = field.Members.Values.OrderBy(m => m.Name, StringComparer.Ordinal).Select(Rule).FirstOrDefault(ruling => ruling.IsGranted);
        return member ?? new(false, MustBeNamed(field) ? $"floor/{field.Sensitivity!.Value.ToName()}" : FieldRuling.NotGranted);
    }

    /// <summary>The floor rule that withholds a field whatever is granted, or null.</summary>
    public string? FloorRule(Field field) =>
        (field.Sensitivity is { } sensitivity ? floor.RuleForClass(sensitivity) : null)
        ?? (field.IsLeaf && field.Sensitivity is null ? floor.RuleForClass(Sensitivity.Unclassified) : null)
        ?? field.Path.Split('.').Select(name => floor.RuleForName(name)).FirstOrDefault(rule => rule is not null);

    private Grant? GrantOf(Field field) => field.IsLeaf ? grants.FirstOrDefault(grant => Covers(grant, field)) : null;

    private bool Covers(Grant grant, Field leaf)
    {
        var mustBeNamed = MustBeNamed(leaf);
        return grant.Fields.Any(granted =>
            granted.Path == leaf.Path
            || (!mustBeNamed && leaf.Path.StartsWith(granted.Path + ".", StringComparison.Ordinal)));
    }

    private bool MustBeNamed(Field field) => field.Sensitivity is { } sensitivity && floor.MustBeNamed(sensitivity);
}
