namespace Gateway.Record.Verify;

/// <summary>The head as the database states it, believed in nothing.</summary>
internal sealed record StoredHead(long Size, byte[] Root, byte[] Peaks);
