using System.Collections.Frozen;
using System.Globalization;
using Gateway.Record.Layout;
using Gateway.Record.Notes;
using Gateway.Record.Tiles;

namespace Gateway.Record.Witness;

/// <summary>
/// Cosigns the checkpoints of other people's logs, each only if the log goes on from the one cosigned before: what it has seen can no
/// longer be taken back unnoticed. A cosignature is a signature of the note, ECDSA on P-256 as all of ours.
/// </summary>
/// <param name="logs">The keys of the logs it knows, whose names are their origins.</param>
/// <param name="signer">Its own key.</param>
/// <param name="store">What it has cosigned last.</param>
internal sealed class LogWitness(IEnumerable<VerifierKey> logs, NoteSigner signer, WitnessStore store)
{
    private readonly FrozenDictionary<string, VerifierKey[]> _logs =
        logs.GroupBy(key => key.Name, StringComparer.Ordinal).ToFrozenDictionary(keys => keys.Key, keys => keys.ToArray(), StringComparer.Ordinal);

    private readonly Lock _gate = new();

    /// <summary>Judges a request and, when all holds, keeps the checkpoint before it signs it.</summary>
    public WitnessReply Add(string request)
    {
        if (AddCheckpoint.Parse(request) is not { } add || Checkpoint.Parse(add.Checkpoint.Text) is not { } tree)
            return new(400, "not a request to add a checkpoint\n");
        if (!_logs.TryGetValue(tree.Origin, out var keys))
            return new(404, "this witness does not know the log\n");
        if (!keys.Any(key => key.HasSigned(add.Checkpoint)))
            return new(403, "no key of the log has signed the checkpoint\n");
        if (add.Old > tree.Size)
            return new(400, "the old size is larger than the checkpoint's\n");

        // Two requests for one log must not both go on from the same one.
        lock (_gate)
        {
            return Judge(add, tree, store.Last(tree.Origin));
        }
    }

    private WitnessReply Judge(AddCheckpoint add, Checkpoint tree, Checkpoint? last)
    {
        var known = last?.Size ?? 0;
        if (add.Old != known)
            return Conflict(known);
        if (add.Old == tree.Size && last is not null && last.Root != tree.Root)
            return Conflict(known);
        var oldRoot = last is null ? Rfc6962.EmptyRoot.ToArray() : Convert.FromBase64String(last.Root);
        if (!MerkleChecks.Extends(known, oldRoot, tree.Size, Convert.FromBase64String(tree.Root), add.Proof))
            return new(422, "the proof does not show that the log goes on from the checkpoint this witness knows\n");
        store.Keep(tree);
        return new(200, $"{signer.Signature(add.Checkpoint.Text)}\n");
    }

    private static WitnessReply Conflict(long known) => new(409, string.Create(CultureInfo.InvariantCulture, $"{known}\n"), WitnessReply.SizeType);
}
