using Policies.Agreements;
using Policies.Catalogs;
using Policies.Evaluate;
using Policies.Language;

namespace Policies.Check;

/// <summary>What is wrong between policies that are each well written: names that lead nowhere, grants that give nothing.</summary>
internal sealed class PolicyCheck(PolicySet policies, FindingList findings)
{
    public void Run()
    {
        CheckRoutes();
        CheckClients();
        foreach (var agreement in policies.Agreements)
        {
            CheckParty(agreement);
            foreach (var grant in agreement.Grants)
            {
                CheckGrant(grant);
            }
        }
    }

    private void CheckRoutes()
    {
        var routes = policies.Catalogs.Values.SelectMany(c => c.Resources.Values.SelectMany(r => r.Routes.Select(route => (c, r, shape: Shape(route)))));
        foreach (var twice in routes.GroupBy(route => route.shape).Where(group => group.Count() > 1))
        {
            var owners = string.Join(" and ", twice.Select(route => $"`{route.c.Id}/{route.r.Name}`"));
            findings.Error(new("catalogs", 1, 1), $"the path {twice.Key} belongs to {owners}: a path must have one meaning");
        }
    }

    private static string Shape(Route route) => "/" + string.Join('/', route.Segments.Select(segment => segment ?? "{}"));

    private void CheckClients()
    {
        var clients = policies.Agreements.SelectMany(agreement => agreement.Clients.Select(client => (client, agreement)));
        foreach (var twice in clients.GroupBy(pair => pair.client, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            findings.Error(twice.Last().agreement.At, $"client `{twice.Key}` stands in more than one agreement; each purpose needs a client of its own");
        }
    }

    private void CheckParty(Agreement agreement)
    {
        if (agreement.Party.Kind == PartyKind.ImmigrationEnforcement && !agreement.Grants.IsEmpty)
        {
            findings.Error(agreement.At, "nothing can be granted to a party of kind `immigration-enforcement`");
        }
    }

    private void CheckGrant(Grant grant)
    {
        if (!policies.Catalogs.TryGetValue(grant.Catalog, out var catalog))
        {
            findings.Error(grant.At, $"no catalog is called `{grant.Catalog}`{NearestName.Hint(grant.Catalog, policies.Catalogs.Keys)}");
        }
        else if (!catalog.Resources.TryGetValue(grant.Resource, out var resource))
        {
            findings.Error(grant.At, $"`{grant.Catalog}` has no resource `{grant.Resource}`{NearestName.Hint(grant.Resource, catalog.Resources.Keys)}");
        }
        else
        {
            CheckFields(grant, resource);
        }
    }

    private void CheckFields(Grant grant, Resource resource)
    {
        var judge = new FieldJudge(policies.Floor, resource, [grant]);
        foreach (var (path, at) in grant.Fields)
        {
            if (resource.Find(path) is not { } field)
            {
                findings.Error(at, $"`{resource.Name}` has no field `{path}`{NearestName.Hint(path, resource.AllFields().Select(f => f.Path))}");
            }
            else if (judge.Rule(field) is { IsGranted: false } ruling)
            {
                findings.Warning(at, $"`{path}` stays withheld by rule {ruling.Rule}, whatever is granted; leave it out");
            }
        }

        if (resource.Find(resource.RecordId) is { } id && !judge.Rule(id).IsGranted)
        {
            findings.Error(grant.At, $"the grant must include `{resource.RecordId}`: without it the log could not say whose record was disclosed");
        }
    }
}
