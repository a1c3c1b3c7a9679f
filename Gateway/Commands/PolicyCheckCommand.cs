using System.CommandLine;
using Gateway.Decide;

namespace Gateway.Commands;

/// <summary><c>policy check</c>: everything that is wrong with a directory of policies, at once.</summary>
internal static class PolicyCheckCommand
{
    public static Command Create()
    {
        var directory = new Argument<string>("DIR") { Description = "Directory of agreements, catalogs and floors (*.yaml)." };
        var command = new Command("check", "Read policies and say all that is wrong with them, with file, line and column.") { directory };
        command.SetAction(parsed => Check(parsed.GetValue(directory)!));
        return command;
    }

    private static int Check(string directory)
    {
        var load = PolicyDirectory.Load(directory);
        foreach (var finding in load.Findings)
        {
            Console.WriteLine(finding);
        }

        if (load.Snapshot is { } policies)
        {
            Console.WriteLine($"{policies.Agreements.Length} agreements, {policies.Catalogs.Length} catalogs; policy {policies.Id}");
        }

        return load.Findings.IsEmpty ? ExitCode.Ok : ExitCode.Found;
    }
}
