using System.CommandLine;
using Gateway.Record.Export;
using Gateway.Record.Store;
using Microsoft.Data.Sqlite;

namespace Gateway.Commands;

/// <summary><c>audit export</c>: entries as events for a SIEM, from where the last export ended.</summary>
internal sealed class AuditExportCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Option<string?> _format = new("--format") { Description = "ocsf, ecs or cef.", HelpName = "FORMAT" };
    private readonly Option<string?> _out = new("--out") { Description = "File to write to; with --cursor behind what it holds. By default standard output.", HelpName = "FILE" };
    private readonly Option<string?> _cursor = new("--cursor") { Description = "File that keeps how far the export has come, for the next run to go on from.", HelpName = "FILE" };
    private readonly Option<string?> _to = new("--to") { Description = "Collector of syslog to send CEF to: tcp://host:port or tls://host:port (RFC 6587, octet counting).", HelpName = "ADDRESS" };
    private readonly Option<string?> _ca = new("--ca") { Description = "With tls: PEM file of the only authority to trust. By default those of the system.", HelpName = "FILE" };
    private readonly Option<string> _data = DataOption.Create();
    private readonly FilterOptions _filter = new();

    public static Command Create()
    {
        var self = new AuditExportCommand();
        self._format.AcceptOnlyFromAmong("ocsf", "ecs", "cef");
        var command = new Command(
            "export",
            "Write entries as events: OCSF 1.8 API Activity or Elastic Common Schema, a JSON document a line, or CEF in lines of syslog (RFC 5424). "
            + "Every entry at least once: log and index tell those that come again.")
        {
            self._format, self._out, self._to, self._ca, self._cursor, self._data,
        };
        self._filter.AddTo(command);
        command.SetAction(self.Export);
        return command;
    }

    private int Export(ParseResult parsed)
    {
        var ledger = DataOption.Ledger(parsed.GetValue(_data)!);
        try
        {
            using var reader = LedgerReader.Open(ledger);
            using var leaves = LedgerLeaves.Open(ledger);
            return Export(parsed, reader, leaves);
        }
        catch (Exception exception) when (exception is SqliteException or InvalidCastException)
        {
            throw new BadInputException($"{ledger} cannot be read as a ledger; run audit verify", exception);
        }
    }

    private int Export(ParseResult parsed, LedgerReader reader, LedgerLeaves leaves)
    {
        var filter = _filter.Read(parsed);
        var cursor = parsed.GetValue(_cursor) is { } file ? new ExportCursor(file) : null;
        if (cursor is not null && filter.AfterIndex is not null)
            throw new BadInputException("--cursor says where to go on; leave --after out");
        filter = filter with { AfterIndex = cursor?.Read(leaves) ?? filter.AfterIndex };

        var format = Format(parsed);
        using var output = Output(parsed, appends: cursor is not null);
        var result = new LogExport(reader, leaves, format).Run(filter, output);
        if (result.Last >= 0 && result.Last != filter.AfterIndex)
            cursor?.Write(leaves, result.Last);
        Say(result);
        return result.Unreadable == 0 ? ExitCode.Ok : ExitCode.Found;
    }

    private IEventOutput Output(ParseResult parsed, bool appends) => (parsed.GetValue(_to), parsed.GetValue(_out)) switch
    {
        ({ } to, null) => SyslogOutput.Open(
            Collector.Parse(to) ?? throw new BadInputException($"`{to}` is no collector; write tcp://host:port or tls://host:port"), parsed.GetValue(_ca), Patience),
        ({ }, { }) => throw new BadInputException("--to and --out are two places; leave one out"),
        (null, null) => new StreamOutput(Console.OpenStandardOutput()),
        (null, { } file) => appends ? StreamOutput.Append(file) : StreamOutput.New(file),
    };

    private IEventFormat Format(ParseResult parsed) => (parsed.GetValue(_format), parsed.GetValue(_to)) switch
    {
        ("ocsf", null) => new OcsfFormat(),
        ("ecs", null) => new EcsFormat(),
        ("cef", _) or (null, { }) => new CefFormat(),
        (null, null) => throw new BadInputException("say with --format what to write: ocsf, ecs or cef"),
        _ => throw new BadInputException("--to sends syslog, and the format for it is cef; write the others with --out"),
    };

    private static void Say(ExportResult result)
    {
        var unreadable = result.Unreadable == 0 ? "" : $", {result.Unreadable} of them cannot be read; run audit verify";
        Console.Error.WriteLine($"searched {result.Searched} entries, {(result.IsCut ? "stopped at --limit" : "all of them")}; {result.Exported} exported{unreadable}");
        Console.Error.WriteLine(result.Last < 0 ? "cursor: none, the log is empty" : $"cursor: {result.Last}");
    }
}
