using Gateway.Record.Layout;

namespace Gateway.Record.Tiles;

/// <summary>The nodes of a tree of a size, from its tiles. Those last used are kept.</summary>
internal sealed class TileNodes(ITiles tiles, long size) : INodes
{
    private const int LevelBits = 8;
    private const int MostKept = 64;

    private readonly Dictionary<TilePath, byte[]> _kept = [];

    /// <inheritdoc/>
    public byte[] Node(int level, long index)
    {
        var (tileLevel, inside) = (level / LevelBits, level % LevelBits);
        var first = index << inside;
        var tile = Tile(tileLevel, first / TilePath.FullWidth);
        var hashes = tile.AsSpan((int)(first % TilePath.FullWidth) * Rfc6962.HashSize);
        return hashes.Length >= Rfc6962.HashSize << inside ? Root(hashes[..(Rfc6962.HashSize << inside)]) : throw new InvalidDataException($"a tile of level {tileLevel} is too short");
    }

    /// <summary>The root over hashes whose number is a power of two.</summary>
    public static byte[] Root(ReadOnlySpan<byte> hashes)
    {
        var nodes = hashes.ToArray();
        for (var count = nodes.Length / Rfc6962.HashSize; count > 1; count /= 2)
        {
            for (var i = 0; i < count; i += 2)
                Rfc6962.NodeHash(Hash(nodes, i), Hash(nodes, i + 1), Hash(nodes, i / 2));
        }

        return nodes[..Rfc6962.HashSize];
    }

    private static Span<byte> Hash(byte[] nodes, int index) => nodes.AsSpan(index * Rfc6962.HashSize, Rfc6962.HashSize);

    private byte[] Tile(int level, long number)
    {
        var path = new TilePath(level, number, (int)Math.Min(TilePath.FullWidth, (size >> (LevelBits * level)) - (number * TilePath.FullWidth)));
        if (_kept.TryGetValue(path, out var known))
            return known;
        var tile = path.Width > 0 ? tiles.Read(path) : null;
        if (tile is null || tile.Length != path.Width * Rfc6962.HashSize)
            throw new InvalidDataException($"{path} of a log of {size} entries is missing, or not as long as it must be");
        if (_kept.Count >= MostKept)
            _kept.Clear();
        return _kept[path] = tile;
    }
}
