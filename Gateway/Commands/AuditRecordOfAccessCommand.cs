using System.CommandLine;
using Gateway.Record;
using Gateway.Record.Layout;
using Gateway.Record.Store;
using Microsoft.Data.Sqlite;

namespace Gateway.Commands;

/// <summary><c>audit record-of-access</c>: who received one record. Who runs it needs the key of the references.</summary>
internal sealed class AuditRecordOfAccessCommand
{
    private readonly Option<string> _data = DataOption.Create();
    private readonly Option<string> _catalog = Text("--catalog", "Catalog of the resource, such as ed-fi.");
    private readonly Option<string> _resource = Text("--resource", "Resource, such as students.");
    private readonly Option<string> _id = Text("--id", "Id of the record, as the student information system has it.");
    private readonly Option<string?> _from = new("--from") { Description = "Attempts at this time or later: 2026-08-01 or 2026-08-01T07:30:00Z." };
    private readonly Option<string?> _to = new("--to") { Description = "Attempts before this time." };
    private readonly Option<bool> _json = JsonText.Option();

    public static Command Create()
    {
        var self = new AuditRecordOfAccessCommand();
        var command = new Command("record-of-access", "Who received one record, when, and with what legitimate interest (34 CFR 99.32). Needs reference.key beside the ledger.")
        {
            self._catalog, self._resource, self._id, self._from, self._to, self._json, self._data,
        };
        command.SetAction(self.Print);
        return command;
    }

    private int Print(ParseResult parsed)
    {
        var ledger = DataOption.Ledger(parsed.GetValue(_data)!);
        try
        {
            var record = Search(parsed, ledger);
            if (parsed.GetValue(_json))
            {
                JsonText.Print(record);
            }
            else
            {
                RecordOfAccessText.Print(record);
            }

            return ExitCode.Ok;
        }
        catch (Exception exception) when (exception is SqliteException or InvalidCastException or OverflowException)
        {
            throw new BadInputException($"{ledger} cannot be read as a ledger; run audit verify", exception);
        }
    }

    private RecordOfAccess Search(ParseResult parsed, string ledger)
    {
        var (catalog, resource, id) = (parsed.GetValue(_catalog)!, parsed.GetValue(_resource)!, parsed.GetValue(_id)!);
        var key = ReferenceKey.Open(LedgerPlace.In(Path.GetDirectoryName(ledger)!), mayCreate: false);
        using var reader = LedgerReader.Open(ledger);
        var size = reader.Size();
        var accesses = reader.About(Disclosure.Reference(key, catalog, resource, id), size).Select(read => Access.Of(read.Index, read.Body!.Entry, End(reader, read)));
        return RecordOfAccess.Of(
            $"{catalog}/{resource}/{id}", FilterOptions.ReadTime(parsed.GetValue(_from)), FilterOptions.ReadTime(parsed.GetValue(_to)), size, accesses);
    }

    /// <summary>Of a long answer the last entry counts the fields, and the record may be named in an earlier one.</summary>
    private static Entry? End(LedgerReader reader, ReadEntry read) => read.Body!.Entry is { Outcome: Outcome.Authorised or Outcome.Continued } entry
        ? reader.EndOf(entry.Continues ?? read.Index, read.Index)
        : null;

    private static Option<string> Text(string name, string description) => new(name) { Description = description, Required = true };
}
