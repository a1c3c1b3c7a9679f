namespace Gateway.Record;

/// <summary>
/// Proof, for the rest of the program, that an entry is durable and in the tree. Only a store in this folder issues one,
/// after its transaction has committed; delivering an answer needs it.
/// </summary>
internal sealed class Receipt
{
    private Receipt(long index)
    {
        Index = index;
    }

    /// <summary>Index of the entry in the log, from 0.</summary>
    public long Index { get; }

    /// <summary>To be called by a store's writer, after the commit and nowhere else; a convention test holds it to that.</summary>
    internal static Receipt Issue(long committedIndex) => new(committedIndex);
}
