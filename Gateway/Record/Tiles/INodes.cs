namespace Gateway.Record.Tiles;

/// <summary>The hashes of the complete subtrees of a Merkle tree.</summary>
internal interface INodes
{
    /// <summary>The root of the subtree of <c>2^level</c> leaves that begins at leaf <c>index · 2^level</c>.</summary>
    /// <exception cref="InvalidDataException">It cannot be had.</exception>
    byte[] Node(int level, long index);
}
