using Gateway.Record.Layout;

namespace Gateway.Record.Tiles;

/// <summary>
/// Grows the tiles of a log, entry by entry. A tile that becomes full is written, and its root goes into the tile above; those that are not
/// full are written when a checkpoint needs them.
/// </summary>
internal sealed class TileWriter
{
    private readonly TileDirectory _directory;
    private readonly List<List<byte>> _levels = [];
    private List<byte> _bundle = [];

    private TileWriter(TileDirectory directory, long size) => (_directory, Size) = (directory, size);

    /// <summary>Number of entries in the tiles.</summary>
    public long Size { get; private set; }

    /// <summary>Goes on from the tiles of a log of a size.</summary>
    /// <exception cref="InvalidDataException">They are not all there.</exception>
    public static TileWriter From(TileDirectory directory, long size)
    {
        var writer = new TileWriter(directory, size);
        if (Last(null, size) is { Width: > 0 } bundle)
            writer._bundle = [.. Read(directory, bundle)];
        for (var level = 0; size >> (8 * level) > 0; level++)
            writer._levels.Add(Last(level, size) is { Width: > 0 } tile ? [.. Read(directory, tile)] : []);
        return writer;
    }

    /// <param name="leaf">What the tree commits to.</param>
    /// <param name="hash">Its leaf hash.</param>
    public void Add(ReadOnlySpan<byte> leaf, ReadOnlySpan<byte> hash)
    {
        EntryBundle.Append(_bundle, leaf);
        Size++;
        if (Size % TilePath.FullWidth == 0)
        {
            Write(new(null, (Size / TilePath.FullWidth) - 1, TilePath.FullWidth), _bundle);
            _bundle = [];
        }

        Add(0, hash);
    }

    /// <summary>Writes what is not full, so that a checkpoint of this size can be served.</summary>
    public void Flush()
    {
        if (_bundle.Count > 0)
            Write(Last(null, Size), _bundle);
        for (var level = 0; level < _levels.Count; level++)
        {
            if (_levels[level].Count > 0)
                Write(Last(level, Size), _levels[level]);
        }
    }

    private void Add(int level, ReadOnlySpan<byte> hash)
    {
        if (level == _levels.Count)
            _levels.Add([]);
        var tile = _levels[level];
        tile.AddRange(hash);
        if (tile.Count < TilePath.FullWidth * Rfc6962.HashSize)
            return;
        Write(new(level, (Size >> (8 * (level + 1))) - 1, TilePath.FullWidth), tile);
        var root = TileNodes.Root([.. tile]);
        tile.Clear();
        Add(level + 1, root);
    }

    private static TilePath Last(int? level, long size)
    {
        var count = size >> (8 * (level ?? 0));
        return new(level, count / TilePath.FullWidth, (int)(count % TilePath.FullWidth));
    }

    private static byte[] Read(TileDirectory directory, TilePath path)
    {
        var tile = directory.Read(path) ?? throw new InvalidDataException($"{path} is missing");
        var width = path.Level is null ? EntryBundle.Read(tile)?.Count : tile.Length % Rfc6962.HashSize == 0 ? tile.Length / Rfc6962.HashSize : null;
        return width == path.Width ? tile : throw new InvalidDataException($"{path} is not as long as it must be");
    }

    private void Write(TilePath path, List<byte> content) => _directory.Write(path, [.. content]);
}
