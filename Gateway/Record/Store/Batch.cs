using System.Collections.Immutable;
using System.Security.Cryptography;
using Gateway.Record.Layout;

namespace Gateway.Record.Store;

/// <summary>Entries with everything that the log adds to them, ready for one transaction.</summary>
/// <param name="Before">The head they continue.</param>
/// <param name="Entries">The rows.</param>
/// <param name="After">The head they lead to. The nonces make it a head that no other batch leads to.</param>
/// <param name="OpensEpoch">One of them opens an epoch.</param>
internal sealed record Batch(TreeHead Before, ImmutableArray<StoredEntry> Entries, TreeHead After, bool OpensEpoch)
{
    public static Batch Stage(TreeHead before, IReadOnlyList<Pending> waiting, DateTimeOffset now)
    {
        var time = Rfc3339.Format(now);
        var nonces = RandomNumberGenerator.GetBytes(waiting.Count * Leaf.NonceSize);
        var frontier = before.Frontier;
        var rows = ImmutableArray.CreateBuilder<StoredEntry>(waiting.Count);
        for (var i = 0; i < waiting.Count; i++)
        {
            var nonce = nonces.AsSpan(i * Leaf.NonceSize, Leaf.NonceSize).ToArray();
            rows.Add(Row(ref frontier, waiting[i], time, nonce));
        }

        var opensEpoch = waiting.Any(w => w.Body.Entry.Outcome == Outcome.EpochOpened);
        return new Batch(before, rows.MoveToImmutable(), new TreeHead(frontier), opensEpoch);
    }

    private static StoredEntry Row(ref Frontier frontier, Pending pending, string time, byte[] nonce)
    {
        var index = frontier.Size;
        var body = EntryBodyWriter.Write(pending.Body with { Sequence = index });
        var leaf = Leaf.Write(index, time, nonce, body);
        var hash = Rfc6962.LeafHash(leaf);
        frontier = frontier.Append(hash);
        return new StoredEntry(
            index, leaf, nonce, body, hash, frontier.Root(), pending.References.Length == 0 ? null : pending.References);
    }
}
