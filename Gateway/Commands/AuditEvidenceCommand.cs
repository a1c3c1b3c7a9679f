using System.CommandLine;
using System.CommandLine.Parsing;
using Gateway.Record;
using Gateway.Record.Evidence;
using Gateway.Record.Publish;
using Gateway.Record.Store;
using Microsoft.Data.Sqlite;

namespace Gateway.Commands;

/// <summary><c>audit evidence</c>: entries that match, with proofs and how to check them, in one archive.</summary>
internal sealed class AuditEvidenceCommand
{
    private readonly Argument<string> _out = new("OUT") { Description = "Archive to write, such as evidence.zip. There must be no such file yet." };
    private readonly Option<string> _data = DataOption.Create();
    private readonly Option<string?> _published = new("--published") { Description = "The published log, when the settings keep it elsewhere.", HelpName = "DIR" };
    private readonly FilterOptions _filter = new();

    public static Command Create()
    {
        var self = new AuditEvidenceCommand();
        var command = new Command(
            "evidence",
            "Write entries for somebody who must not have to trust us: a table, CSV, the entries themselves, a proof of each under the newest published "
            + "checkpoint, and how to check them with OpenSSL and Python.")
        {
            self._out, self._data, self._published,
        };
        self._filter.AddTo(command);
        command.SetAction(self.Write);
        return command;
    }

    private int Write(ParseResult parsed)
    {
        var (file, ledger) = (parsed.GetValue(_out)!, DataOption.Ledger(parsed.GetValue(_data)!));
        if (File.Exists(file))
            throw new BadInputException($"{file} is there already, and evidence is not written over; name another file");
        try
        {
            using var reader = EvidenceReader.Open(ledger);
            var packet = new EvidencePacket(
                reader, Size(ledger), new LedgerPublishing(Path.GetDirectoryName(ledger)!, parsed.GetValue(_published)).Log(), _filter.Read(parsed));
            var scope = packet.Search(Query(parsed), TimeProvider.System.GetUtcNow());
            Write(file, packet, scope);
            Console.WriteLine($"{file}: {scope.Covered} {scope.Under}");
            return ExitCode.Ok;
        }
        catch (Exception exception) when (exception is SqliteException or InvalidCastException)
        {
            throw new BadInputException($"{ledger} cannot be read as a ledger; run audit verify", exception);
        }
    }

    private static long Size(string ledger)
    {
        using var reader = LedgerReader.Open(ledger);
        return reader.Size();
    }

    /// <summary>A packet is there whole, or not at all.</summary>
    private static void Write(string file, EvidencePacket packet, EvidenceScope scope)
    {
        var temporary = file + ".tmp";
        try
        {
            using (var stream = OwnerOnly.Open(temporary, FileMode.Create))
            {
                packet.Write(stream, scope);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, file);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private string Query(ParseResult parsed) => string.Join(' ', parsed.CommandResult.Children.OfType<OptionResult>()
        .Where(given => !given.Implicit && given.Option != _data && given.Option != _published)
        .Select(given => string.Join(' ', given.Tokens.Select(token => token.Value).Prepend(given.Option.Name))));
}
