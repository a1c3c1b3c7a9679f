using System.CommandLine;
using Gateway.Commands.Replay;
using Gateway.Record.Store;
using Microsoft.Data.Sqlite;

namespace Gateway.Commands;

/// <summary><c>policy replay</c>: which attempts in the log other policies would have answered otherwise.</summary>
internal static class PolicyReplayCommand
{
    public static Command Create()
    {
        var policies = new Option<string>("--policies", "--policy") { Description = "Directory of the policies to try.", Required = true, HelpName = "DIR" };
        var json = JsonText.Option();
        var data = DataOption.Create();
        var filter = new FilterOptions();
        var command = new Command(
            "replay",
            "Put the attempts of the log to other policies and say what would differ. Exit code 1 if anything that did not leave then would leave now.")
        {
            policies, json, data,
        };
        filter.AddTo(command);
        command.SetAction(parsed => Replay(
            DataOption.Ledger(parsed.GetValue(data)!),
            filter.Read(parsed),
            new(new EntryReplay(LoadedPolicies.From(parsed.GetValue(policies)!))),
            parsed.GetValue(json)));
        return command;
    }

    private static int Replay(string ledger, EntryFilter filter, ReplayReport report, bool json)
    {
        try
        {
            using var reader = LedgerReader.Open(ledger);
            foreach (var entry in reader.Read(filter))
            {
                report.Add(entry);
            }
        }
        catch (Exception exception) when (exception is SqliteException or InvalidCastException)
        {
            throw new BadInputException($"{ledger} cannot be read as a ledger; run audit verify", exception);
        }

        Print(report, json);
        return report.IsWider ? ExitCode.Found : ExitCode.Ok;
    }

    private static void Print(ReplayReport report, bool json)
    {
        if (json)
        {
            JsonText.Print(new { report.Entries, report.Unreadable, Differences = report.Rows });
            return;
        }

        foreach (var group in report.Rows.GroupBy(row => (row.Agreement, row.Resource)))
        {
            Console.WriteLine($"{group.Key.Agreement ?? "no agreement"}  {group.Key.Resource ?? "no known resource"}");
            foreach (var row in group)
            {
                Console.WriteLine($"  {Sentence(row.Kind),-32} {row.What}{(row.Why is null ? "" : $" ({row.Why})")}: {row.Entries} entries");
            }
        }

        Console.WriteLine($"{report.Entries} entries replayed{(report.Unreadable > 0 ? $", {report.Unreadable} of them cannot be read; run audit verify" : "")}");
        Console.WriteLine("The log holds no paths, queries or values: each attempt was asked again by its route, and what hangs on the rest is unknown.");
    }

    private static string Sentence(ReplayKind kind) => kind switch
    {
        ReplayKind.AllowedNow => "refused then, allowed now:",
        ReplayKind.LeavesNow => "withheld then, would leave now:",
        ReplayKind.RefusedNow => "allowed then, refused now:",
        ReplayKind.WithheldNow => "left then, would not leave now:",
        _ => "cannot be known:",
    };
}
