using System.Text.Json;

namespace Gateway.Record.Evidence;

/// <summary>The evidence itself: a JSON document a line, with the bytes that the leaf commits to.</summary>
internal static class EvidenceLines
{
    public static void Write(TextWriter writer, IEnumerable<EvidenceRow> rows)
    {
        writer.NewLine = "\n";
        foreach (var row in rows)
            writer.WriteLine(JsonSerializer.Serialize(new { index = row.Index, nonce = Convert.ToBase64String(row.Nonce), body = Convert.ToBase64String(row.Body) }));
    }
}
