using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Gateway.Record.Evidence;

/// <summary>The two pages of a packet. They need no script and no network, and nothing of an entry becomes markup.</summary>
internal static class EvidencePage
{
    /// <summary>The entries as a table.</summary>
    public static void Table(TextWriter writer, EvidenceScope scope, IEnumerable<EvidenceRow> rows)
    {
        var parts = Filled("entries.html", scope).Split("{{rows}}");
        writer.Write(parts[0].Replace("{{columns}}", string.Concat(EvidenceColumns.Names.Select(name => $"<th scope=\"col\">{Text(name)}</th>")), StringComparison.Ordinal));
        foreach (var row in rows)
            writer.Write(Row([.. EvidenceColumns.Cells(row)]));
        writer.Write(parts[1]);
    }

    /// <summary>How to check the packet without the gateway.</summary>
    public static string Guide(EvidenceScope scope, string key) => Filled("how-to-check.html", scope)
        .Replace("{{key}}", Text(key), StringComparison.Ordinal)
        .Replace("{{shell}}", Text(Resource("check-signature.sh")), StringComparison.Ordinal)
        .Replace("{{python}}", Text(Resource("check-entries.py")), StringComparison.Ordinal);

    private static string Row(string[] cells)
    {
        var row = new StringBuilder("<tr><th scope=\"row\">").Append(Text(cells[0])).Append("</th>");
        foreach (var cell in cells[1..])
            row.Append(CultureInfo.InvariantCulture, $"<td>{Text(cell)}</td>");
        return row.Append("</tr>\n").ToString();
    }

    private static string Filled(string page, EvidenceScope scope) => Resource(page)
        .Replace("{{style}}", Resource("packet.css"), StringComparison.Ordinal)
        .Replace("{{covered}}", Text(scope.Covered), StringComparison.Ordinal)
        .Replace("{{under}}", Text(scope.Under), StringComparison.Ordinal)
        .Replace("{{root}}", Text(scope.Tree.Root), StringComparison.Ordinal)
        .Replace("{{when}}", Text(scope.When), StringComparison.Ordinal)
        // Last, for it is the caller's own text.
        .Replace("{{query}}", Text(scope.Asked).Replace("{", "&#123;", StringComparison.Ordinal), StringComparison.Ordinal);

    private static string Text(string text) => HtmlEncoder.Default.Encode(text).Replace("&#xA;", "\n", StringComparison.Ordinal);

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(EvidencePage).Assembly.GetManifestResourceStream($"evidence/{name}")!);
        return reader.ReadToEnd();
    }
}
