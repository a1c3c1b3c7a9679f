namespace Gateway.Record.Export;

/// <summary>Text as the Common Event Format escapes it.</summary>
internal static class CefText
{
    /// <summary>In the header: a bar ends a field, and there are no lines.</summary>
    public static string Header(string text) => Clean(text.Replace('\r', ' ').Replace('\n', ' ').Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal));

    /// <summary>In a value of the extension: an equals sign would begin another.</summary>
    public static string Value(string text) => Clean(text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("=", "\\=", StringComparison.Ordinal)
        .Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal));

    /// <summary>What else could end a line or command a terminal.</summary>
    private static string Clean(string text) => string.Concat(text.Select(unit => char.IsControl(unit) || unit is '\u2028' or '\u2029' ? '\uFFFD' : unit));
}
