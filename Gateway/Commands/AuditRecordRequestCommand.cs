using System.CommandLine;
using System.Globalization;
using Gateway.Record;
using Gateway.Record.Store;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gateway.Commands;

/// <summary><c>audit record-request</c>: what reaches the district by letter or at the door goes into the same log.</summary>
internal sealed class AuditRecordRequestCommand
{
    private readonly Option<string?> _config = new("--config") { Description = "Settings in JSON, as for `run`.", HelpName = "FILE" };
    private readonly Option<string> _kind = Text("--kind", $"What it calls itself: {string.Join(", ", Names<OutOfBandKind>())}.", "KIND");
    private readonly Option<string> _from = Text("--from", "Who asks: agency, and name of the officer or sender.", "WHO");
    private readonly Option<string> _authority = Text("--authority", "The authority that is claimed: court and case, statute, or `none`.", "TEXT");
    private readonly Option<string> _asked = Text("--asked", "What is asked for, in kind. No student's name, and nothing out of a record.", "TEXT");
    private readonly Option<string> _received = Text("--received", "Day it was received, such as 2026-08-01.", "DAY");
    private readonly Option<string> _decision = Text("--decision", $"What was decided: {string.Join(", ", Names<OutOfBandDecision>())}.", "DECISION");
    private readonly Option<string> _by = Text("--by", "Who enters it.", "WHO");
    private readonly Option<string?> _counsel = new("--counsel") { Description = "Who was consulted.", HelpName = "WHO" };
    private readonly Option<string?> _record = new("--record") { Description = "The record it is about: catalog/resource/id. Only a keyed reference goes into the log.", HelpName = "RECORD" };
    private readonly Option<long?> _follows = new("--follows") { Description = "Index of the entry that this one goes on with: the same request, decided later.", HelpName = "INDEX" };

    public static Command Create()
    {
        var self = new AuditRecordRequestCommand();
        var command = new Command(
            "record-request", "Enter a subpoena, warrant, records request or visit into the log. The gateway must not be running: it writes to the log itself.")
        {
            self._kind, self._from, self._authority, self._asked, self._received, self._decision, self._by, self._counsel, self._record, self._follows, self._config,
        };
        command.SetAction((parsed, _) => self.RecordAsync(parsed));
        return command;
    }

    private async Task<int> RecordAsync(ParseResult parsed)
    {
        var entry = Entry(parsed);
        await using var ledger = SqliteLedger.Open(RunSettings.Read(parsed.GetValue(_config)).Options.Ledger, TimeProvider.System, NullLogger.Instance);
        var receipt = await ledger.RecordAsync(entry, CancellationToken.None);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"entry {receipt.Index}"));
        return ExitCode.Ok;
    }

    private Entry Entry(ParseResult parsed)
    {
        var record = parsed.GetValue(_record)?.Split('/', 3);
        if (record is not (null or [{ Length: > 0 }, { Length: > 0 }, { Length: > 0 }]))
        {
            throw new BadInputException("--record must be catalog/resource/id, such as ed-fi/students/604822");
        }

        return new()
        {
            Outcome = Outcome.OutOfBand,
            Time = TimeProvider.System.GetUtcNow(),
            Catalog = record?[0],
            Resource = record?[1],
            Disclosed = record is [_, _, var id] ? [id] : [],
            Continues = parsed.GetValue(_follows),
            Request = new()
            {
                Kind = Word<OutOfBandKind>(parsed, _kind),
                From = parsed.GetValue(_from)!,
                Authority = parsed.GetValue(_authority)!,
                Asked = parsed.GetValue(_asked)!,
                Received = Day(parsed.GetValue(_received)!),
                Counsel = parsed.GetValue(_counsel),
                Decision = Word<OutOfBandDecision>(parsed, _decision),
                RecordedBy = parsed.GetValue(_by)!,
            },
        };
    }

    private static DateOnly Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new BadInputException($"`{text}` is no day; write it as 2026-08-01");

    private static T Word<T>(ParseResult parsed, Option<string> option)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(value => Name(value) == parsed.GetValue(option)).Select(value => (T?)value).SingleOrDefault()
            ?? throw new BadInputException($"{option.Name} must be one of: {string.Join(", ", Names<T>())}");

    private static IEnumerable<string> Names<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(Name);

    private static string Name<T>(T value)
        where T : struct, Enum => Deliver.SnakeCase.Of(value).Replace('_', '-');

    private static Option<string> Text(string name, string description, string help) => new(name) { Description = description, HelpName = help, Required = true };
}
