using System.CommandLine;
using Gateway.Operate;
using Gateway.Record.Store;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gateway.Commands;

/// <summary><c>audit new-epoch</c>: go on after a backup was restored, and say so in the log.</summary>
internal static class AuditNewEpochCommand
{
    public static Command Create()
    {
        var config = new Option<string?>("--config") { Description = "Settings in JSON, as for `run`.", HelpName = "FILE" };
        var note = new Option<string>("--reason") { Description = "Why, in a sentence: it stands in the log.", Required = true, HelpName = "TEXT" };
        var command = new Command("new-epoch", "Open a new epoch after a restored backup. The gap stays visible.") { config, note };
        command.SetAction(parsed => Open(parsed.GetValue(config), parsed.GetValue(note)!));
        return command;
    }

    private static int Open(string? config, string reason)
    {
        var receipt = NewEpoch.Open(RunSettings.Read(config).Options.Ledger, reason, TimeProvider.System, NullLogger.Instance);
        Console.WriteLine($"A new epoch begins with entry {receipt.Index}");
        return ExitCode.Ok;
    }
}
