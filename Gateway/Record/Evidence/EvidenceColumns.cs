using System.Globalization;
using Gateway.Record.Layout;
using Policies.Redaction;

namespace Gateway.Record.Evidence;

/// <summary>The columns in which an entry is laid out for people.</summary>
internal static class EvidenceColumns
{
    private static readonly (string Name, Func<EvidenceRow, string?> Cell)[] Columns =
    [
        ("entry", row => Number(row.Index)),
        ("time", row => Rfc3339.Format(row.Entry.Entry.Time)),
        ("outcome", row => OutcomeName.Of(row.Entry.Entry.Outcome)),
        ("status", row => Number(row.Entry.Entry.Status)),
        ("party", row => row.Entry.Entry.Party),
        ("client", row => row.Entry.Entry.Client),
        ("agreement", row => row.Entry.Entry.Agreement),
        ("purpose", row => row.Entry.Entry.Purpose),
        ("basis", row => row.Entry.Entry.Basis),
        ("source", row => row.Entry.Entry.Source),
        ("method", row => row.Entry.Entry.Method),
        ("route", row => row.Entry.Entry.Route),
        ("resource", row => string.Join('/', new[] { row.Entry.Entry.Catalog, row.Entry.Entry.Resource }.OfType<string>())),
        ("reasons", row => string.Join(", ", row.Entry.Entry.Reasons.Select(Reason))),
        ("records", row => Number(row.Entry.Entry.Records)),
        ("released", row => Fields(row.Entry.Entry.Released)),
        ("withheld", row => string.Join(", ", row.Entry.Entry.Withheld.Select(field => $"{field.Path} ×{Number(field.Count)} ({field.Rule})"))),
        ("written", row => Fields(row.Entry.Entry.Wrote)),
        ("note", row => row.Entry.Entry.Note ?? Request(row.Entry.Entry.Request)),
        ("policy", row => row.Entry.Entry.Policy),
    ];

    public static IEnumerable<string> Names => Columns.Select(column => column.Name);

    public static IEnumerable<string> Cells(EvidenceRow row) => Columns.Select(column => column.Cell(row) ?? "");

    private static string Reason(Reason reason) => string.Join(' ', new[] { reason.Code, reason.Parameter, reason.Rule }.OfType<string>());

    private static string Fields(IEnumerable<ReleasedField> fields) => string.Join(", ", fields.Select(field => $"{field.Path} ×{Number(field.Count)}"));

    private static string? Request(OutOfBandRequest? request) => request is null ? null : string.Create(
        CultureInfo.InvariantCulture,
        $"{EnumNames<OutOfBandKind>.Of(request.Kind)} of {request.From}, authority {request.Authority}, received {request.Received:yyyy-MM-dd}, asks for {request.Asked}: {EnumNames<OutOfBandDecision>.Of(request.Decision)}");

    private static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
