namespace Gateway.Record.Verify;

/// <summary>The head as the database states it, believed in nothing.</summary>
/// <param name="Size">How many entries it speaks of.</param>
/// <param name="Root">The root after the last.</param>
/// <param name="Peaks">The frontier.</param>
/// <param name="References">How many references there were beside it.</param>
internal sealed record StoredHead(long Size, byte[] Root, byte[] Peaks, long References);
