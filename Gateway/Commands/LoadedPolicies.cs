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
}
