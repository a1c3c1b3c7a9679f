namespace Gateway.Record.Layout;

/// <summary>The whole log in two values, size and root, with the frontier it grows from.</summary>
internal sealed class TreeHead
{
    private readonly byte[] _root;

    public TreeHead(Frontier frontier)
    {
        Frontier = frontier;
        _root = frontier.Root();
    }

    public static TreeHead Empty { get; } = new(Frontier.Empty);

    public Frontier Frontier { get; }

    public long Size => Frontier.Size;

    public ReadOnlySpan<byte> Root => _root;

    /// <summary>Same size and root, and so the same entries in the same order.</summary>
    public bool Matches(long size, ReadOnlySpan<byte> root) => size == Size && root.SequenceEqual(_root);

    public bool Matches(TreeHead other) => Matches(other.Size, other.Root);
}
