using System.CommandLine;
using System.Globalization;
using Gateway.Deliver;
using Gateway.Record;
using Gateway.Record.Store;

namespace Gateway.Commands;

/// <summary>The options that narrow a list of entries.</summary>
internal sealed class FilterOptions
{
    private readonly Option<string?> _outcome = Text("--outcome", "What became of the attempt: " + string.Join(", ", Enum.GetValues<Outcome>().Select(SnakeCase.Of)));
    private readonly Option<string?> _client = Text("--client", "OAuth client id.");
    private readonly Option<string?> _party = Text("--party", "Name of the party.");
    private readonly Option<string?> _agreement = Text("--agreement", "Id of the agreement.");
    private readonly Option<string?> _resource = Text("--resource", "Resource, such as students.");
    private readonly Option<string?> _route = Text("--route", "Template of the route.");
    private readonly Option<string?> _reason = Text("--reason", "A reason code, such as parameter_on_withheld_field.");
    private readonly Option<string?> _withheld = Text("--withheld", "Part of a withheld path.");
    private readonly Option<string?> _from = Text("--from", "Attempts at this time or later: 2026-08-01 or 2026-08-01T07:30:00Z.");
    private readonly Option<string?> _to = Text("--to", "Attempts before this time.");
    private readonly Option<int?> _status = new("--status") { Description = "HTTP status of the answer." };
    private readonly Option<int?> _limit = new("--limit") { Description = "No more entries than this." };
    private readonly Option<long?> _after = new("--after") { Description = "Only entries behind this index." };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _outcome, _client, _party, _agreement, _resource, _route, _reason, _withheld, _from, _to, _status, _limit, _after })
        {
            command.Add(option);
        }
    }

    public EntryFilter Read(ParseResult parsed) => new()
    {
        Outcome = ReadOutcome(parsed.GetValue(_outcome)),
        Client = parsed.GetValue(_client),
        Party = parsed.GetValue(_party),
        Agreement = parsed.GetValue(_agreement),
        Resource = parsed.GetValue(_resource),
        Route = parsed.GetValue(_route),
        ReasonCode = parsed.GetValue(_reason),
        WithheldPath = parsed.GetValue(_withheld),
        From = ReadTime(parsed.GetValue(_from)),
        To = ReadTime(parsed.GetValue(_to)),
        Status = parsed.GetValue(_status),
        Limit = AtLeast(1, parsed.GetValue(_limit), _limit),
        AfterIndex = AtLeast(0, parsed.GetValue(_after), _after),
    };

    private static Option<string?> Text(string name, string description) => new(name) { Description = description };

    private static T? AtLeast<T>(T least, T? number, Option option)
        where T : struct, IComparable<T> => number is { } given && given.CompareTo(least) < 0
        ? throw new BadInputException($"{option.Name} must be at least {least}")
        : number;

    private static Outcome? ReadOutcome(string? text) => text is null
        ? null
        : Enum.GetValues<Outcome>().Cast<Outcome?>().FirstOrDefault(outcome => SnakeCase.Of(outcome!.Value) == text)
            ?? throw new BadInputException($"`{text}` is no outcome; see audit list --help");

    public static DateTimeOffset? ReadTime(string? text) => text is null
        ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw new BadInputException($"`{text}` is no time; write 2026-08-01 or 2026-08-01T07:30:00Z");
}
