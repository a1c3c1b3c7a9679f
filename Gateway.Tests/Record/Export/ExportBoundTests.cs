using System.Text.Json.Nodes;
using Gateway.Record;
using Gateway.Record.Export;

namespace Gateway.Tests.Record.Export;

/// <summary>An export says what the entry says: no more, and in JSON no less.</summary>
public sealed class ExportBoundTests
{
    /// <summary>What each event has of its own: words of the schemas, and the name of the program.</summary>
    private static readonly HashSet<string> Own =
    [
        .. Exported.All.Select(_ => Product.Name), Product.Vendor, Product.Version, "privacy_gateway", "privacy_gateway.ledger", "proxy", "event", "8.17.0", "1.8.0", "security_control",
        "6", "6003", "Application Activity", "API Activity", "none", "success", "failure", "41", LedgerFolder.Origin,
        .. "Create Read Update Delete Other".Split(' ').SelectMany(word => new[] { word, $"API Activity: {word}" }),
        .. "Success Failure Modified Denied Observed Informational Low Medium High Critical Logged Error Blocked Rejected Unauthorized Allowed Redacted".Split(' '),
        .. "allowed redacted blocked rejected unauthorized no_action error logged api authentication configuration iam process unreadable".Split(' '),
        .. "access admin allowed change creation denied end info start".Split(' '), "No Action",
        .. Enumerable.Range(0, 100).SelectMany(i => new[] { $"{i}", $"{600_300 + i}" }),
    ];

    private static readonly IEventFormat[] Json = [new OcsfFormat(), new EcsFormat()];

    [Fact]
    public void No_event_says_more_than_its_entry() => Assert.All(Exported.All.Where(entry => entry.Body is not null), entry =>
    {
        var said = Said(entry);
        Assert.All(Json, format => Assert.DoesNotContain(format.Json(entry).Values(), value => !Own.Contains(value) && !said.Contains(value)));
    });

    [Fact]
    public void No_event_says_less_than_its_entry() => Assert.All(Exported.All.Where(entry => entry.Body is not null), entry => Assert.All(Json, format =>
    {
        var values = format.Json(entry).Values().SelectMany(value => value.Split(' ')).ToHashSet();
        Assert.All(Exported.Canonical(entry).AsObject().Where(member => member.Key is not ("time" or "sequence")).SelectMany(member => member.Value.Values()),
            value => Assert.All(value.Split(' '), word => Assert.Contains(word, values)));
    }));

    [Fact]
    public void Whose_records_left_is_in_no_event() => Assert.All([.. Json, new CefFormat()], format =>
        Assert.DoesNotContain("student-1", format.Line(Exported.Of(Some.Entry())), StringComparison.Ordinal));

    [Fact]
    public void Every_outcome_has_a_meaning() => Assert.All(Enum.GetValues<Outcome>(), outcome =>
        Assert.NotEmpty(OutcomeMeanings.Of(new() { Outcome = outcome, Time = Some.Time }).Types));

    [Fact]
    public void An_instalment_of_which_something_was_withheld_is_redacted() =>
        Assert.Equal(Effect.Redacted, OutcomeMeanings.Of(Some.Entry() with { Outcome = Outcome.Completed }).Effect);

    private static HashSet<string> Said(ExportedEntry entry) =>
    [
        .. Exported.Canonical(entry).Values(), $"{entry.Time.ToUnixTimeMilliseconds()}", $"{entry.Entry!.Method} {entry.Entry.Route}",
    ];
}
