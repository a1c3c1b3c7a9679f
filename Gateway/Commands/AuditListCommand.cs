using System.CommandLine;
using Gateway.Record;
using Gateway.Record.Store;

namespace Gateway.Commands;

/// <summary><c>audit list</c>: the entries that match, oldest first, and how much was searched.</summary>
internal static class AuditListCommand
{
    public static Command Create()
    {
        var data = DataOption.Create();
        var filter = new FilterOptions();
        var command = new Command("list", "List entries of the log. Options narrow; without any, the whole log is listed.") { data };
        filter.AddTo(command);
        command.SetAction(parsed => List(DataOption.Ledger(parsed.GetValue(data)!), filter.Read(parsed)));
        return command;
    }

    private static int List(string ledger, EntryFilter filter)
    {
        if (!File.Exists(ledger))
        {
            throw new BadInputException($"there is no ledger at {ledger}; name the gateway's data directory with --data");
        }

        using var reader = LedgerReader.Open(ledger);
        var size = reader.Size();
        var listed = 0;
        foreach (var entry in reader.Read(filter))
        {
            Console.WriteLine(EntryLine.Of(entry));
            listed++;
        }

        var end = filter.Limit == listed ? "stopped at --limit" : "all of them";
        Console.Error.WriteLine($"searched {size - (filter.AfterIndex + 1 ?? 0)} entries, {end}; {listed} listed");
        return ExitCode.Ok;
    }
}
