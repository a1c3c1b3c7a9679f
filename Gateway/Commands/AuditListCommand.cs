using System.CommandLine;
using Gateway.Record;
using Gateway.Record.Store;
using Microsoft.Data.Sqlite;

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
        try
        {
            return List(LedgerReader.Open(ledger), filter);
        }
        catch (Exception exception) when (exception is SqliteException or InvalidCastException)
        {
            throw new BadInputException($"{ledger} cannot be read as a ledger; run audit verify", exception);
        }
    }

    private static int List(LedgerReader open, EntryFilter filter)
    {
        using var reader = open;
        var output = new EntryOutput();
        var after = filter.AfterIndex ?? -1;
        var (last, listed) = (after, 0);
        var size = reader.Size();
        foreach (var entry in reader.Read(filter))
        {
            output.Add(entry);
            (last, listed) = (entry.Index, listed + 1);
        }

        output.Flush();
        var isCut = filter.Limit == listed;
        var searched = (isCut ? last : Math.Max(last, size - 1)) - after;
        Console.Error.WriteLine($"searched {searched} entries, {(isCut ? "stopped at --limit" : "all of them")}; {listed} listed");
        return ExitCode.Ok;
    }
}
