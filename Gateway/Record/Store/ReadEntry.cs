using Gateway.Record.Layout;

namespace Gateway.Record.Store;

/// <summary>An entry as a reader gets it.</summary>
/// <param name="Index">Its place in the log.</param>
/// <param name="Body">What it says; null when it cannot be read, which verification will explain.</param>
internal sealed record ReadEntry(long Index, EntryBody? Body);
