using Policies.Agreements;
using Policies.Catalogs;
using Policies.Evaluate;
using Policies.Language;

namespace Policies.Check;

/// <summary>Finds grants, and paths in grants, that give nothing which the same agreement does not give without them.</summary>
internal sealed class IdleGrants(PolicySnapshot policies, FindingList findings)
{
    private readonly FieldFloors _floors = new(policies.Floor);

    public void Check(Agreement agreement)
    {
        foreach (var grants in agreement.Grants.GroupBy(grant => (grant.Catalog, grant.Resource)))
        {
            var resource = policies.Catalogs.Single(catalog => catalog.Id == grants.Key.Catalog).Resources[grants.Key.Resource];
            CheckPaths(Needed([.. grants], resource), resource);
        }
    }

    // Of two that are alike the later one is idle, and the first is kept.
    private List<Grant> Needed(List<Grant> grants, Resource resource)
    {
        foreach (var grant in grants.AsEnumerable().Reverse().ToList())
        {
            var others = grants.Where(other => other != grant).ToList();
            if (others.Count > 0 && (grant.Query & ~Rights(others)) == QueryRight.None && GivesNothingBeside(grant, grant, others, resource))
            {
                findings.Warning(grant.At, $"this grant gives nothing that {string.Join(", ", others.Select(other => other.Rule))} does not give; take it out");
                grants = others;
            }
        }

        return grants;
    }

    private void CheckPaths(List<Grant> grants, Resource resource)
    {
        foreach (var index in Enumerable.Range(0, grants.Count).Reverse())
        {
            grants[index] = WithoutIdlePaths(grants[index], [.. grants.Where((_, other) => other != index)], resource);
        }
    }

    private Grant WithoutIdlePaths(Grant grant, List<Grant> others, Resource resource)
    {
        var left = grant;
        foreach (var (index, (path, at)) in grant.Fields.Index().Reverse())
        {
            var without = left with { Fields = left.Fields.RemoveAt(index) };
            if (NamesRecord(without, resource) && GivesNothingBeside(left with { Fields = [(path, at)] }, left, [.. others, without], resource))
            {
                findings.Warning(at, $"`{path}` is granted without this too, by what stands beside it or by another grant of the agreement; name it once");
                left = without;
            }
        }

        return left;
    }

    // Each grant must name the record itself, so that this is never once too often.
    private bool NamesRecord(Grant grant, Resource resource) =>
        resource.Find(resource.RecordId) is { } id && new FieldJudge(_floors.Of(resource), [grant]).Rule(id).IsGranted;

    /// <summary>All that some paths of a grant give is given by others too, and they do give something.</summary>
    private bool GivesNothingBeside(Grant paths, Grant whole, List<Grant> others, Resource resource)
    {
        var judge = new FieldJudge(_floors.Of(resource), [whole]);
        var given = paths.Fields.SelectMany(field => Given(resource.Find(field.Path)!, judge)).ToList();
        var without = new FieldJudge(_floors.Of(resource), others);
        return given.Count > 0 && given.TrueForAll(leaf => without.Rule(leaf).IsGranted);
    }

    /// <summary>What a path gives; a path that the floor voids gives nothing, and that has been said.</summary>
    private static List<Field> Given(Field field, FieldJudge judge) =>
        (field.IsLeaf ? [field] : field.Members.Values.SelectMany(member => Given(member, judge))).Where(leaf => judge.Rule(leaf).IsGranted).ToList();

    private static QueryRight Rights(IEnumerable<Grant> grants) => grants.Aggregate(QueryRight.None, (all, grant) => all | grant.Query);
}
