using System.CommandLine;
using Gateway.Record.Verify;

namespace Gateway.Commands;

/// <summary><c>audit verify</c>: re-derive the whole log.</summary>
internal static class AuditVerifyCommand
{
    public static Command Create()
    {
        var data = DataOption.Create();
        var anchor = new Option<string?>("--anchor") { Description = "The anchor file, when the settings keep it elsewhere.", HelpName = "FILE" };
        var command = new Command("verify", "Check every entry of the log against its tree, and name the first that is not as it was written.") { data, anchor };
        var published = new AuditVerifyPublished();
        published.AddTo(command);
        command.SetAction(parsed => Verify(progress => published.IsAsked(parsed)
            ? published.Verify(parsed, progress)
            : LedgerVerifier.Verify(DataOption.Ledger(parsed.GetValue(data)!), parsed.GetValue(anchor), progress)));
        return command;
    }

    private static int Verify(Func<IProgress<long>, VerificationResult> verify)
    {
        using var progress = new ProgressLine("entries verified");
        var result = verify(progress);
        progress.Dispose();
        Console.WriteLine(result.Finding);
        if (result.FirstBadIndex is { } index)
        {
            Console.WriteLine($"First bad entry: {index}");
        }

        Console.WriteLine($"{result.Entries} entries verify; root {result.Root}");
        return result.Intact ? ExitCode.Ok : ExitCode.Found;
    }
}
