using Gateway.Record.Layout;

namespace Gateway.Record.Tiles;

/// <summary>Tiles as files, named as they are served. What is in a file is never changed, only replaced by the same.</summary>
internal sealed class TileDirectory(string directory) : ITiles
{
    /// <inheritdoc/>
    public byte[]? Read(TilePath path)
    {
        if (ReadFile(path) is { } exact)
            return exact;
        return !path.IsFull && ReadFile(path.Full) is { } full ? Cut(full, path) : null;
    }

    /// <summary>Writes a tile. A full one takes the place of the partial ones before it.</summary>
    public void Write(TilePath path, ReadOnlySpan<byte> content)
    {
        var file = FileOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var temporary = file + ".tmp";
        using (var stream = new FileStream(temporary, FileMode.Create))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, file, overwrite: true);
        var partial = file + ".p";
        if (path.IsFull && Directory.Exists(partial))
            Directory.Delete(partial, recursive: true);
    }

    private static byte[]? Cut(byte[] full, TilePath path) => path.Level is null
        ? EntryBundle.Cut(full, path.Width)
        : full.Length >= path.Width * Rfc6962.HashSize ? full[..(path.Width * Rfc6962.HashSize)] : null;

    private byte[]? ReadFile(TilePath path)
    {
        var file = FileOf(path);
        return File.Exists(file) ? File.ReadAllBytes(file) : null;
    }

    private string FileOf(TilePath path) => Path.Combine(directory, path.ToString());
}
