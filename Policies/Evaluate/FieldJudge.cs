using Policies.Agreements;
using Policies.Catalogs;

namespace Policies.Evaluate;

/// <summary>
/// Says of each field of a resource whether it leaves under given grants. The order is the meaning: floor by class, floor by
/// name, then the grants; whatever is left is withheld.
/// </summary>
internal sealed class FieldJudge(FieldFloor fields, IReadOnlyCollection<Grant> grants)
{
    public FieldRuling Rule(Field field)
    {
        if (fields.RuleFor(field) is { } floorRule)
        {
            return new(false, floorRule);
        }

        if (GrantOf(field) is { } grant)
        {
            return new(true, grant.Rule);
        }

        var member = field.Members.Values.OrderBy(m => m.Name, StringComparer.Ordinal).Select(Rule).FirstOrDefault(ruling => ruling.IsGranted);
        return member ?? new(false, MustBeNamed(field) || NeedsBasis(field) ? $"floor/{field.Sensitivity!.Value.ToName()}" : FieldRuling.NotGranted);
    }

    /// <summary>Grants name the field itself, and none of them states a basis, which a field of its class needs.</summary>
    public bool LacksBasis(Field field) =>
        NeedsBasis(field) && fields.RuleFor(field) is null && GrantOf(field) is null && grants.Any(grant => grant.Fields.Any(named => named.Path == field.Path));

    private Grant? GrantOf(Field field) => field.IsLeaf ? grants.FirstOrDefault(grant => Covers(grant, field)) : null;

    private bool Covers(Grant grant, Field leaf) => (grant.HasNamedBasis || !NeedsBasis(leaf)) && Names(grant, leaf, !MustBeNamed(leaf));

    private static bool Names(Grant grant, Field leaf, bool orItsContainer)
    {
        foreach (var (path, _) in grant.Fields)
        {
            if (path == leaf.Path || (orItsContainer && leaf.Path.StartsWith(path, StringComparison.Ordinal) && leaf.Path[path.Length] == '.'))
            {
                return true;
            }
        }

        return false;
    }

    private bool MustBeNamed(Field field) => field.Sensitivity is { } sensitivity && fields.Floor.MustBeNamed(sensitivity);

    private bool NeedsBasis(Field field) => field.Sensitivity is { } sensitivity && fields.Floor.NeedsNamedBasis(sensitivity);
}
