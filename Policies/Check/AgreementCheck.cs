using Policies.Agreements;
using Policies.Catalogs;
using Policies.Evaluate;
using Policies.Language;

namespace Policies.Check;

/// <summary>What is wrong between one agreement and the policies it names; agreements are checked side by side.</summary>
internal sealed class AgreementCheck(PolicySet policies, FieldFloors floors, FindingList findings)
{
    public void Run(Agreement agreement)
    {
        CheckParty(agreement);
        CheckWrites(agreement);
        foreach (var grant in agreement.Grants)
        {
            CheckGrant(grant, agreement.Party.Kind);
        }
    }

    /// <summary>A body is checked by all that the agreement gives of the resource: a right beside one grant would be a right to all of it.</summary>
    private void CheckWrites(Agreement agreement)
    {
        foreach (var grant in agreement.Grants.GroupBy(grant => (grant.Catalog, grant.Resource)).SelectMany(same => same.Where(grant => grant.Write != same.First().Write)))
        {
            findings.Error(grant.At, $"the grants of `{grant.Resource}` have different `write`; what may be written is what all of them together let be read, so say the same in each");
        }
    }

    private void CheckParty(Agreement agreement)
    {
        if (agreement.Party.Kind == PartyKind.ImmigrationEnforcement && !agreement.Grants.IsEmpty)
        {
            findings.Error(agreement.At, "nothing can be granted to a party of kind `immigration-enforcement`");
        }

        if (policies.Floor.RuleForPurpose(agreement.Purpose) is { } rule)
        {
            findings.Error(agreement.At, $"the purpose is prohibited by rule {rule}: no agreement can be used for it");
        }
    }

    private void CheckGrant(Grant grant, PartyKind party)
    {
        if (!policies.Catalogs.TryGetValue(grant.Catalog, out var catalog))
        {
            findings.Error(grant.At, $"no catalog is called `{grant.Catalog}`{NearestName.Hint(grant.Catalog, policies.Catalogs.Keys)}");
        }
        else if (!catalog.Resources.TryGetValue(grant.Resource, out var resource))
        {
            findings.Error(grant.At, $"`{grant.Catalog}` has no resource `{grant.Resource}`{NearestName.Hint(grant.Resource, catalog.Resources.Keys)}");
        }
        else if (resource.Derivation is { } derivation && party != PartyKind.EducationAgency)
        {
            findings.Error(grant.At, $"`{grant.Resource}` is what a law ({derivation.Mandate.Name}) obliges to report: it can be granted to a party of kind `education-agency` only");
        }
        else
        {
            CheckFields(grant, resource);
            CheckRights(grant);
        }
    }

    private void CheckRights(Grant grant)
    {
        if (grant.Query.HasFlag(QueryRight.Narrow) && !grant.Query.HasFlag(QueryRight.Select))
        {
            findings.Error(grant.At, "`narrow` says what becomes of a selection of fields, and the grant allows none: add `select`, or leave `narrow` out");
        }
    }

    private void CheckFields(Grant grant, Resource resource)
    {
        var judge = new FieldJudge(floors.Of(resource), [grant]);
        foreach (var (path, at) in grant.Fields)
        {
            if (resource.Find(path) is not { } field)
            {
                findings.Error(at, $"`{resource.Name}` has no field `{path}`{NearestName.Hint(path, resource.AllFields().Select(f => f.Path))}");
            }
            else if (judge.Rule(field) is { IsGranted: false } ruling)
            {
                findings.Warning(at, judge.LacksBasis(field)
                    ? $"`{path}` stays withheld: a field of class {field.Sensitivity!.Value.ToName()} leaves only by a grant with a `basis` and a `resolution` of its own"
                    : ruling.Rule == FieldRuling.NotGranted
                    ? $"`{path}` as a whole grants nothing: what it holds must be named field by field"
                    : $"`{path}` stays withheld by rule {ruling.Rule}, whatever is granted; leave it out");
            }
        }

        if (resource.Find(resource.RecordId) is { } id && !judge.Rule(id).IsGranted)
        {
            findings.Error(grant.At, $"the grant must include `{resource.RecordId}`: without it the log could not say whose record was disclosed");
        }
    }
}
