using Gateway.Record.Store;

namespace Gateway.Commands;

/// <summary>Prints entries as they are read: a line each, or on a terminal tables of some at a time, so that memory stays flat.</summary>
internal sealed class EntryOutput
{
    private const int Page = 200;

    private readonly bool _isLines = Console.IsOutputRedirected;
    private Listing? _table;
    private int _rows;

    public void Add(ReadEntry entry)
    {
        if (_isLines)
        {
            Console.WriteLine(EntryLine.Of(entry));
            return;
        }

        (_table ??= new("entry", "time", "outcome", "who, what and why")).Add(EntryLine.Cells(entry));
        if (++_rows % Page == 0)
        {
            Flush();
        }
    }

    public void Flush()
    {
        _table?.Print();
        _table = null;
    }
}
