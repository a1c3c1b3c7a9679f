using Gateway.Decide;
using Policies.Evaluate;
using Policies.Language;

namespace Gateway.Commands;

/// <summary>Loads a directory of policies for a command that cannot work with faulty ones.</summary>
internal static class LoadedPolicies
{
    /// <summary>The policies; warnings go to standard error.</summary>
    /// <exception cref="BadInputException">There are errors. All of them are in the message.</exception>
    public static PolicySnapshot From(string directory)
    {
        var load = PolicyDirectory.Load(directory);
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
}
