using Policies.Agreements;
using Policies.Catalogs;

namespace Policies.Evaluate;

/// <summary>
/// Says of each field of a resource whether it leaves under given grants. The order is the meaning: floor by class, floor by
/// name, then the grants; whatever is left is withheld.
/// </summary>
internal sealed class FieldJudge(Floor floor, Resource resource, IReadOnlyCollection<Grant> grants)
{
    private const string KeyNotSeen = "floor/key-not-granted";
    private const string NameNotSeen = "floor/name-not-granted";

    public FieldRuling Rule(Field field)
    {
        if (FloorRule(field) is { } floorRule)
        {
            return new(false, floorRule);
        }

        if (GrantOf(field) is { } grant)
        {
            return Unseen(field) is { } unseen ? new(false, unseen) : new(true, grant.Rule);
        }

        var member = field.Members.Values.OrderBy(m => m.Name, StringComparer.Ordinal).Select(Rule).FirstOrDefault(ruling => ruling.IsGranted);
        return member ?? new(false, MustBeNamed(field) ? $"floor/{field.Sensitivity!.Value.ToName()}" : FieldRuling.NotGranted);
    }

    /// <summary>The floor rule that withholds a field whatever is granted, or null.</summary>
    public string? FloorRule(Field field) =>
        (field.Sensitivity is { } sensitivity ? floor.RuleForClass(sensitivity) : null)
        ?? (field.IsLeaf && field.Sensitivity is null ? floor.RuleForClass(Sensitivity.Unclassified) : null)
        ?? field.Path.Split('.').Select(name => floor.RuleForName(name)).FirstOrDefault(rule => rule is not null);

    /// <summary>
    /// A key or a name that is not granted is not looked at, so a protected one would go unnoticed: then what hangs on it stays
    /// behind as well.
    /// </summary>
    private string? Unseen(Field field)
    {
        if (resource.AllFields().Any(other => other.IsKey && IsUnseen(other)))
        {
            return KeyNotSeen;
        }

        var siblings = field.Path.LastIndexOf('.') is var end and > 0 ? resource.Find(field.Path[..end])!.Members : resource.Fields;
        return siblings.Values.Any(sibling => sibling.IsNaming && IsUnseen(sibling)) ? NameNotSeen : null;
    }

    private bool IsUnseen(Field field) => FloorRule(field) is not null || GrantOf(field) is null;

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
