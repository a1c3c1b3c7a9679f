using Gateway.Decide;
using Policies.Evaluate;
using Policies.Language;
using Policies.Shipped;

namespace Gateway.Commands;

/// <summary>Loads a directory of policies for a command that cannot work with faulty ones.</summary>
internal static class LoadedPolicies
{
    /// <summary>The policies; those that are shipped where no directory is named. Warnings go to standard error.</summary>
    /// <exception cref="BadInputException">There are errors. All of them are in the message.</exception>
    public static PolicySnapshot From(string? directory)
    {
        var load = directory is null ? PolicyLoad.From(ShippedPolicies.Texts) : PolicyDirectory.Load(directory);
        if (load.Snapshot is null)
        {
            throw new BadInputException(
                "the policies cannot be used\n" + string.Join('\n', load.Findings.Where(f => f.Severity == FindingSeverity.Error)));
        }

        foreach (var finding in load.Findings)
        {
            Console.Error.WriteLine(finding);
        }

        return load.Snapshot;
    }

    /// <exception cref="BadInputException">There is no such agreement.</exception>
    public static void Demand(PolicySnapshot policies, string agreement)
    {
        if (policies.Agreements.All(known => known.Id != agreement))
        {
            throw new BadInputException($"no agreement is called `{agreement}`; there are: {string.Join(", ", policies.Agreements.Select(a => a.Id))}");
        }
    }

    /// <exception cref="BadInputException">A catalog is named and there is no such one.</exception>
    public static void DemandCatalog(PolicySnapshot policies, string? catalog)
    {
        if (catalog is not null && policies.Catalogs.All(known => known.Id != catalog))
        {
            throw new BadInputException($"no catalog is called `{catalog}`; there are: {string.Join(", ", policies.Catalogs.Select(c => c.Id))}");
        }
    }
}
