using System.Collections.Immutable;
using Gateway.Record.Layout;
using Gateway.Record.Notes;
using Gateway.Record.Tiles;

namespace Gateway.Record.Publish;

/// <summary>
/// Brings the published log up to the committed one and signs a checkpoint of it. It signs nothing that does not go on from what was
/// signed before, and nothing that cannot be derived from the tiles it has written.
/// </summary>
/// <param name="leaves">The committed log.</param>
/// <param name="place">Where it is published.</param>
/// <param name="signers">Keys in the name of the log's origin, the present one first.</param>
internal sealed class LogPublisher(ILeaves leaves, PublishedLog place, ImmutableArray<NoteSigner> signers)
{
    /// <summary>Publishes what has been committed since.</summary>
    /// <returns>The newest checkpoint.</returns>
    /// <exception cref="InvalidDataException">The log does not go on from what was published; nothing was signed.</exception>
    public SignedNote Publish()
    {
        var (size, root) = leaves.Head();
        var last = place.Checkpoint();
        if (last is not null && Tree(last) is var old)
        {
            Demand(old);
            if (old.Size == size && signers.All(signer => signer.Verifier.HasSigned(last)))
                return last;
        }

        Grow(last is null ? 0 : Tree(last).Size, size, root);
        var text = Checkpoint.Of(leaves.Origin, size, root).ToString();
        var note = new SignedNote(text, [.. signers.Select(signer => signer.Signature(text))]);
        place.Publish(note, signers.Select(signer => signer.Verifier));
        return note;
    }

    private static Checkpoint Tree(SignedNote note) => Checkpoint.Parse(note.Text) ?? throw new InvalidDataException("the published checkpoint cannot be read");

    private void Demand(Checkpoint old)
    {
        if (old.Origin != leaves.Origin)
            throw new InvalidDataException($"the published log is that of {old.Origin}, and the ledger is {leaves.Origin}");
        if (leaves.RootAt(old.Size) is not { } root || !old.HasRoot(root))
            throw new InvalidDataException($"the ledger does not go on from the {old.Size} entries that a checkpoint was signed for");
    }

    /// <summary>Tiles that a crash or somebody else has spoilt are made anew, once.</summary>
    private void Grow(long from, long size, byte[] root)
    {
        try
        {
            Write(from, size, root);
        }
        catch (InvalidDataException) when (from > 0)
        {
            Write(0, size, root);
        }
    }

    private void Write(long from, long size, byte[] root)
    {
        var writer = TileWriter.From(place.Tiles, from);
        foreach (var leaf in leaves.Leaves(from, size))
        {
            if (leaf.Index != writer.Size)
                throw new InvalidDataException($"entry {writer.Size} is missing");
            writer.Add(leaf.Leaf, leaf.Hash);
        }

        writer.Flush();
        if (writer.Size != size || !MerkleProofs.Root(new TileNodes(place.Tiles, size), size).AsSpan().SequenceEqual(root))
            throw new InvalidDataException("the tiles do not lead to the root of the ledger");
    }
}
