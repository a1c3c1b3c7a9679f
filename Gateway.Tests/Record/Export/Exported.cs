using System.Text.Json.Nodes;
using Gateway.Record;
using Gateway.Record.Export;
using Gateway.Record.Layout;

namespace Gateway.Tests.Record.Export;

/// <summary>Entries as the formats get them.</summary>
internal static class Exported
{
    public static ExportedEntry Of(Entry entry, long index = 41) =>
        new(LedgerFolder.Origin, index, entry.Time, Some.Body(entry) with { Disclosed = entry.Disclosed.Count > 0 ? new(2, "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=") : null });

    public static ExportedEntry Unreadable { get; } = new(LedgerFolder.Origin, 41, Some.Time, null);

    /// <summary>An entry of each outcome: as full as one can be, and as empty.</summary>
    public static IEnumerable<ExportedEntry> All =>
    [
        .. Enum.GetValues<Outcome>().SelectMany(outcome => new[]
        {
            Of(Full with { Outcome = outcome }),
            Of(new() { Outcome = outcome, Time = Some.Time }),
        }),
        Unreadable,
    ];

    public static Entry Full { get; } = Some.Entry() with
    {
        Note = "A note = of | several\nlines \\ ]",
        Continues = 40,
        Attempts = 3,
        Wrote = [new("nickname", 1)],
        Request = Some.Request(),
    };

    public static JsonObject Json(this IEventFormat format, ExportedEntry entry) => JsonNode.Parse(format.Line(entry))!.AsObject();

    /// <summary>The value at a dotted path; null when there is none.</summary>
    public static JsonNode? At(this JsonNode? json, string path) => path.Split('.').Aggregate(json, (node, name) => (node as JsonObject)?[name]);

    /// <summary>All texts and numbers of a document.</summary>
    public static IEnumerable<string> Values(this JsonNode? json) => json switch
    {
        JsonObject members => members.SelectMany(member => member.Value.Values()),
        JsonArray items => items.SelectMany(Values),
        null => [],
        _ => [json.ToString()],
    };

    public static JsonNode Canonical(ExportedEntry entry) => JsonNode.Parse(EntryBodyWriter.Write(entry.Body!))!;
}
