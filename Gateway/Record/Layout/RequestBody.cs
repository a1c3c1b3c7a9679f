using System.Globalization;
using System.Text.Json;

namespace Gateway.Record.Layout;

/// <summary>The part of an entry that holds a request which came by letter or at the door.</summary>
internal static class RequestBody
{
    private const string DayFormat = "yyyy-MM-dd";

    public static void Write(Utf8JsonWriter json, OutOfBandRequest request)
    {
        json.WriteString("kind"u8, EnumNames<OutOfBandKind>.Of(request.Kind));
        json.WriteString("from"u8, request.From);
        json.WriteString("authority"u8, request.Authority);
        json.WriteString("asked"u8, request.Asked);
        json.WriteString("received"u8, request.Received.ToString(DayFormat, CultureInfo.InvariantCulture));
        if (request.Counsel is { } counsel)
            json.WriteString("counsel"u8, counsel);
        json.WriteString("decision"u8, EnumNames<OutOfBandDecision>.Of(request.Decision));
        json.WriteString("recorded_by"u8, request.RecordedBy);
    }

    public static OutOfBandRequest Read(ref OrderedReader json) => new()
    {
        Kind = EnumNames<OutOfBandKind>.Parse(json.Text("kind"u8)),
        From = json.Text("from"u8) ?? "",
        Authority = json.Text("authority"u8) ?? "",
        Asked = json.Text("asked"u8) ?? "",
        Received = DateOnly.ParseExact(json.Text("received"u8) ?? "", DayFormat, CultureInfo.InvariantCulture),
        Counsel = json.Text("counsel"u8),
        Decision = EnumNames<OutOfBandDecision>.Parse(json.Text("decision"u8)),
        RecordedBy = json.Text("recorded_by"u8) ?? "",
    };
}
