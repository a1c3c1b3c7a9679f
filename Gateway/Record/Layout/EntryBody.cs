namespace Gateway.Record.Layout;

/// <summary>An entry as it is stored: with the writer that took it, and with a digest instead of the ids of records.</summary>
internal sealed record EntryBody
{
    /// <summary>Name of the gateway node that wrote it.</summary>
    public required string Node { get; init; }

    /// <summary>Number the node gave it; no node gives a number twice. With a single node, the index.</summary>
    public required long Sequence { get; init; }

    /// <summary>The entry. <see cref="Entry.Disclosed"/> is empty when it was read back.</summary>
    public required Entry Entry { get; init; }

    /// <summary>Whose records left; null when none did.</summary>
    public Disclosure? Disclosed { get; init; }
}
