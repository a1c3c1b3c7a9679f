using System.Globalization;
using Gateway.Deliver;
using Gateway.Record.Store;

namespace Gateway.Commands;

/// <summary>An entry on one line of a terminal.</summary>
internal static class EntryLine
{
    private const string Unreadable = "cannot be read; run audit verify";

    public static string Of(ReadEntry read) => Cells(read) is [var index, var time, var outcome, var rest] && time.Length > 0
        ? $"{index}  {time}  {outcome,-15}  {rest}"
        : $"{read.Index,8}  {Unreadable}";

    /// <summary>Index, time, outcome and the rest of it.</summary>
    public static string[] Cells(ReadEntry read)
    {
        if (read.Body is not { Entry: var entry })
        {
            return [$"{read.Index,8}", "", "", Unreadable];
        }

        var parts = new[]
        {
            entry.Status?.ToString(CultureInfo.InvariantCulture),
            entry.Client ?? entry.Source,
            entry.Method,
            entry.Route,
            string.Join(", ", entry.Reasons.Select(reason => string.Join(' ', new[] { reason.Code, reason.Parameter, reason.Rule }.OfType<string>()))),
            entry.Records > 0 ? $"{entry.Records} records" : null,
            string.Join(", ", entry.Withheld.Select(field => $"-{field.Path} ×{field.Count} ({field.Rule})")),
            entry.Attempts is { } attempts ? $"{attempts} further attempts" : null,
            entry.Note,
            entry.Request is { } request ? $"{SnakeCase.Of(request.Kind)} of {request.From}, received {request.Received:yyyy-MM-dd}: {SnakeCase.Of(request.Decision)}" : null,
        };
        var time = entry.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return [$"{read.Index,8}", time, SnakeCase.Of(entry.Outcome), string.Join("  ", parts.Where(part => !string.IsNullOrEmpty(part)))];
    }
}
