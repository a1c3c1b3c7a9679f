using System.Collections.Immutable;
using Policies.Agreements;
using Policies.Catalogs;
using Policies.Evaluate;
using Policies.Language;

namespace Policies.Check;

/// <summary>What is wrong between policies that are each well written: names that lead nowhere, grants that give nothing.</summary>
internal sealed class PolicyCheck(PolicySet policies, FindingList findings)
{
    private readonly FieldFloors _floors = new(policies.Floor);

    public void Run()
    {
        CheckRoutes();
        CheckClients();
        foreach (var found in policies.Agreements.AsParallel().AsOrdered().Select(Found))
        {
            findings.Add(found);
        }
    }

    private ImmutableArray<PolicyFinding> Found(Agreement agreement)
    {
        var found = new FindingList();
        new AgreementCheck(policies, _floors, found).Run(agreement);
        return found.ToImmutable();
    }

    private void CheckRoutes()
    {
        var routes = policies.Catalogs.Values
            .SelectMany(c => c.Resources.Values.SelectMany(r => r.Routes.Select(route => (Owner: $"`{c.Id}/{r.Name}`", r.At, route))))
            .OrderBy(place => place.route.Template, StringComparer.Ordinal)
            .GroupBy(place => place.route.Segments.Length);
        foreach (var sameLength in routes)
        {
            CheckRoutes([.. sameLength]);
        }
    }

    // Each is compared with each, and there are a thousand.
    private void CheckRoutes((string Owner, SourceSpan At, Route Route)[] routes)
    {
        for (var i = 0; i < routes.Length; i++)
        {
            for (var j = i + 1; j < routes.Length; j++)
            {
                if (routes[j].Route.Overlaps(routes[i].Route))
                {
                    Shared(routes[i], routes[j]);
                }
            }
        }
    }

    private void Shared((string Owner, SourceSpan At, Route Route) one, (string Owner, SourceSpan At, Route Route) other) => findings.Error(
        other.At,
        $"{other.Route.Template} of {other.Owner} and {one.Route.Template} of {one.Owner} share a path: a path must have one meaning");

    private void CheckClients()
    {
        var clients = policies.Agreements.SelectMany(agreement => agreement.Clients.Distinct().Select(client => (client, agreement)));
        foreach (var twice in clients.GroupBy(pair => pair.client, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            findings.Error(twice.Last().agreement.At, $"client `{twice.Key}` stands in more than one agreement; each purpose needs a client of its own");
        }
    }
}
