using System.CommandLine;
using Gateway.Record;
using Gateway.Record.Publish;
using Gateway.Record.Store;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gateway.Commands;

/// <summary><c>audit rotate-key</c>: sign checkpoints with a new key.</summary>
internal static class AuditRotateKeyCommand
{
    public static Command Create()
    {
        var config = new Option<string?>("--config") { Description = "Settings in JSON, as for `run`.", HelpName = "FILE" };
        var reason = new Option<string>("--reason") { Description = "Why, in a sentence. It goes into the log.", Required = true, HelpName = "TEXT" };
        var drop = new Option<bool>("--drop-previous") { Description = "The old key signs nothing more: for when somebody else may have it." };
        var command = new Command("rotate-key", "Make a new key that signs the log's checkpoints. The gateway must not be running: the act goes into its log.")
        {
            config, reason, drop,
        };
        command.SetAction((parsed, _) => RotateAsync(
            RunSettings.Read(parsed.GetValue(config)).Options.Ledger, parsed.GetValue(reason)!, keepsPrevious: !parsed.GetValue(drop)));
        return command;
    }

    private static async Task<int> RotateAsync(LedgerOptions options, string reason, bool keepsPrevious)
    {
        await using var ledger = SqliteLedger.Open(options, TimeProvider.System, NullLogger.Instance);
        var publishing = LedgerPublishing.Of(options);
        var key = SigningKeys.Prepare(options.Directory, publishing.KeyName());
        await ledger.RecordAsync(
            new() { Outcome = Outcome.KeyChanged, Time = TimeProvider.System.GetUtcNow(), Note = $"Checkpoints are signed by {key} from here on. {reason}" },
            CancellationToken.None);
        SigningKeys.Rotate(options.Directory, keepsPrevious);
        publishing.Publish();
        Console.WriteLine(key);
        Console.Error.WriteLine(keepsPrevious ? "The key before it signs beside it until the next rotation. Give the new one to whoever checks the log." : "The key before it signs nothing more.");
        return ExitCode.Ok;
    }
}
