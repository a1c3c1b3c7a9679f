using Gateway.Record.Layout;

namespace Gateway.Record.Export;

/// <summary>A message of RFC 5424, of the facility for audits.</summary>
internal static class SyslogLine
{
    private const int Audit = 13;
    private const int MostHost = 255;
    private const int MostId = 32;
    private const string Nil = "-";

    public static string Of(ExportedEntry entry, string message) =>
        $"<{(Audit * 8) + Level(entry.Meaning.Severity)}>1 {Rfc3339.Format(entry.Time)} {Name(entry.Body?.Node, MostHost)} {Product.Program} {Nil} {Name(entry.Code, MostId)} "
        + $"[origin software=\"{Parameter(Product.Program)}\" swVersion=\"{Parameter(Product.Version)}\"] {message}";

    /// <summary>A field of the header: printable ASCII without spaces, or a dash for nothing.</summary>
    public static string Name(string? text, int most)
    {
        var name = string.Concat((text ?? "").Select(unit => unit is > ' ' and <= '~' ? unit : '_'));
        return name.Length == 0 ? Nil : name.Length <= most ? name : name[..most];
    }

    /// <summary>A value of structured data.</summary>
    public static string Parameter(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);

    private static int Level(Severity severity) => severity switch
    {
        Severity.Informational => 6,
        Severity.Low => 5,
        Severity.Medium => 4,
        Severity.High => 3,
        _ => 2,
    };
}
