using System.Globalization;

namespace Gateway.Record.Layout;

/// <summary>Times as the log writes them: RFC 3339, UTC, milliseconds, <c>2026-09-03T14:05:06.789Z</c>. They sort as text.</summary>
internal static class Rfc3339
{
    private const string Pattern = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static string Format(DateTimeOffset time) => time.UtcDateTime.ToString(Pattern, CultureInfo.InvariantCulture);

    public static bool TryParse(ReadOnlySpan<char> text, out DateTimeOffset time)
        => DateTimeOffset.TryParseExact(
            text, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time);
}
