namespace Gateway.Record.Export;

/// <summary>A way to write an entry that those who collect events can read. It says nothing that the entry does not say.</summary>
internal interface IEventFormat
{
    /// <summary>The event on one line, without its end.</summary>
    string Line(ExportedEntry entry);
}
