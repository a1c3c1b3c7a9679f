using System.Globalization;
using Gateway.Deliver;
using Gateway.Record.Store;

namespace Gateway.Commands;

/// <summary>An entry on one line of a terminal.</summary>
internal static class EntryLine
{
    public static string Of(ReadEntry read)
    {
        if (read.Body is not { Entry: var entry })
        {
            return $"{read.Index,8}  cannot be read; run audit verify";
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
            entry.Note,
        };
        var time = entry.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return $"{read.Index,8}  {time}  {SnakeCase.Of(entry.Outcome),-15}  {string.Join("  ", parts.Where(part => !string.IsNullOrEmpty(part)))}";
    }
}
