using System.Buffers;

namespace Gateway.Record.Evidence;

/// <summary>Rows of RFC 4180 that a spreadsheet takes for text: a cell that would begin a formula begins with an apostrophe.</summary>
internal static class EvidenceCsv
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    public static void Write(TextWriter writer, IEnumerable<EvidenceRow> rows)
    {
        writer.NewLine = "\r\n";
        writer.WriteLine(Line(EvidenceColumns.Names));
        foreach (var row in rows)
            writer.WriteLine(Line(EvidenceColumns.Cells(row)));
    }

    public static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell));

    private static string Cell(string text)
    {
        var safe = text.Length > 0 && Formula.Contains(text[0]) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(Quoted) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
