using System.Collections.Immutable;
using System.Security.Cryptography;
using Gateway.Record.Layout;

namespace Gateway.Record.Store;

/// <summary>Entries with everything that the log adds to them, ready for one transaction.</summary>
/// <param name="Before">The head they continue.</param>
/// <param name="Entries">The rows.</param>
/// <param name="After">The head they lead to. The nonces make it a head that no other batch leads to.</param>
/// <param name="Numbered">The references and sets that come into the log with them.</param>
/// <param name="OpensEpoch">One of them opens an epoch.</param>
internal sealed record Batch(TreeHead Before, ImmutableArray<StoredEntry> Entries, TreeHead After, NumberingDraft Numbered, bool OpensEpoch)
{
    public static Batch Stage(TreeHead before, IReadOnlyList<Pending> waiting, Numbering numbering, DateTimeOffset now)
    {
        var first = before.Size;
        var time = Rfc3339.Format(now);
        byte[][] nonces = [.. RandomNumberGenerator.GetBytes(waiting.Count * Leaf.NonceSize).Chunk(Leaf.NonceSize)];
        byte[][] bodies = [.. waiting.Select((pending, i) => EntryBodyWriter.Write(pending.Body with { Sequence = first + i }))];
        var commitments = Rfc6962.HashesOf([.. nonces.Zip(bodies, (nonce, body) => (ReadOnlyMemory<byte>)(byte[])[.. nonce, .. body])]);
        byte[][] leaves = [.. commitments.Select((commitment, i) => Leaf.Write(first + i, time, commitment))];
        var hashes = Rfc6962.LeafHashes(leaves);
        var trees = Grow(before.Frontier, hashes);
        var roots = Frontier.Roots(trees);
        var numbered = new NumberingDraft(numbering);
        var rows = waiting.Select((pending, i) => new StoredEntry(
            first + i, leaves[i], nonces[i], bodies[i], hashes[i], roots[i], numbered.SetOf(pending)));
        var opensEpoch = waiting.Any(w => w.Body.Entry.Outcome == Outcome.EpochOpened);
        return new Batch(before, [.. rows], new TreeHead(trees[^1]), numbered, opensEpoch);
    }

    /// <summary>The tree after each of the leaves.</summary>
    private static List<Frontier> Grow(Frontier tree, IEnumerable<byte[]> leafHashes)
    {
        var trees = new List<Frontier>();
        foreach (var hash in leafHashes)
            trees.Add(tree = tree.Append(hash));
        return trees;
    }
}
