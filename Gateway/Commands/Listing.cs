using Spectre.Console;

namespace Gateway.Commands;

/// <summary>
/// Rows in columns. On a terminal they are folded to its width; where output goes to a file or another program each row is one line, and
/// nothing is cut off or coloured. Cells are text and never markup.
/// </summary>
internal sealed class Listing(params string[] headings)
{
    private readonly List<string[]> _rows = [];

    public void Add(params string[] cells) => _rows.Add([.. cells.Select(Printable)]);

    public void Print()
    {
        if (Console.IsOutputRedirected)
        {
            Write(Console.Out);
        }
        else
        {
            Draw(AnsiConsole.Console);
        }
    }

    /// <summary>Each row on one line, for programs and files.</summary>
    public void Write(TextWriter writer)
    {
        var widths = headings[..^1].Select((_, column) => _rows.Select(row => row[column].Length).DefaultIfEmpty().Max()).ToArray();
        foreach (var row in _rows)
        {
            writer.WriteLine(string.Join("  ", row.Select((cell, column) => column < widths.Length ? cell.PadRight(widths[column]) : cell)).TrimEnd());
        }
    }

    /// <summary>A table that fits.</summary>
    public void Draw(IAnsiConsole console)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var heading in headings)
        {
            table.AddColumn(new TableColumn(new Text(heading, new Style(decoration: Decoration.Bold))));
        }

        table.ShowHeaders = Array.Exists(headings, heading => heading.Length > 0);
        foreach (var row in _rows)
        {
            table.AddRow(row.Select(cell => new Text(cell) { Overflow = Overflow.Fold }));
        }

        console.Write(table);
    }

    /// <summary>A policy's own words could hold what a terminal takes for a command.</summary>
    private static string Printable(string cell) => string.Concat(cell.Select(unit => char.IsControl(unit) ? '\uFFFD' : unit));
}
