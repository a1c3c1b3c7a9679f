using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Policies.Redaction;

namespace Gateway.Record.Layout;

/// <summary>Reads what <see cref="EntryBodyWriter"/> wrote; line by line its mirror image.</summary>
internal static class EntryBodyParser
{
    /// <returns>False for anything the writer would not have written in this order; never throws.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out EntryBody? body)
    {
        try
        {
            body = new OrderedReader(utf8).Object(Body);
            return true;
        }
        catch (Exception fault) when (fault is JsonException or FormatException or InvalidOperationException or OverflowException)
        {
            body = null;
            return false;
        }
    }

    /// <summary>Whether <paramref name="utf8"/> is, byte for byte, what the writer makes of the entry it states.</summary>
    public static bool IsCanonical(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out EntryBody? body)
        => TryParse(utf8, out body) && utf8.SequenceEqual(EntryBodyWriter.Write(body));

    // The order of evaluation below, that of the text, is the order of the members.
    private static EntryBody Body(ref OrderedReader json) => new()
    {
        Node = json.Text("node"u8) ?? "",
        Sequence = json.Number("sequence"u8) ?? throw new FormatException("No sequence."),
        Entry = EntryOf(ref json, out var disclosed),
        Disclosed = disclosed,
    };

    private static Entry EntryOf(ref OrderedReader json, out Disclosure? disclosed)
    {
        var answered = new Entry
        {
            Outcome = OutcomeOf(json.Text("outcome"u8)),
            Time = TimeOf(json.Text("time"u8)),
            Trace = json.Text("trace"u8) ?? "",
            Client = json.Text("client"u8),
            Party = json.Text("party"u8),
            Agreement = json.Text("agreement"u8),
            Purpose = json.Text("purpose"u8),
            Basis = json.Text("basis"u8),
            Source = json.Text("source"u8),
            Method = json.Text("method"u8),
            Route = json.Text("route"u8),
            Catalog = json.Text("catalog"u8),
            Resource = json.Text("resource"u8),
            Reasons = json.Objects("reasons"u8, ReasonOf),
            Policy = json.Text("policy"u8),
            Status = (int?)json.Number("status"u8),
            UpstreamStatusClass = (int?)json.Number("upstream_status_class"u8),
            BytesIn = json.Number("bytes_in"u8) ?? 0,
            BytesOut = json.Number("bytes_out"u8) ?? 0,
            Records = json.Number("records"u8) ?? 0,
            Released = json.Objects("released"u8, ReleasedOf),
            Withheld = json.Objects("withheld"u8, WithheldOf),
        };
        disclosed = json.Object("disclosed"u8, DisclosureOf);
        return answered with
        {
            Note = json.Text("note"u8),
            Continues = json.Number("continues"u8),
            Attempts = json.Number("attempts"u8),
            Wrote = json.Objects("wrote"u8, ReleasedOf),
            Request = json.Object("request"u8, RequestBody.Read),
        };
    }

    private static Outcome OutcomeOf(string? name)
        => name is not null && OutcomeName.TryParse(name, out var outcome) ? outcome : throw new FormatException("No such outcome.");

    private static DateTimeOffset TimeOf(string? text)
        => Rfc3339.TryParse(text, out var time) ? time : throw new FormatException("Not a time.");

    private static Reason ReasonOf(ref OrderedReader json)
        => new(json.Text("code"u8) ?? "", json.Text("rule"u8), json.Text("parameter"u8));

    private static ReleasedField ReleasedOf(ref OrderedReader json) => new(json.Text("path"u8) ?? "", json.Number("count"u8) ?? 0);

    private static WithheldField WithheldOf(ref OrderedReader json)
        => new(json.Text("path"u8) ?? "", json.Text("rule"u8) ?? "", json.Number("count"u8) ?? 0);

    private static Disclosure DisclosureOf(ref OrderedReader json) => new(json.Number("count"u8) ?? 0, json.Text("digest"u8) ?? "");
}
