using Gateway.Record.Layout;
using Gateway.Record.Notes;
using Gateway.Record.Tiles;

namespace Gateway.Record.Verify;

/// <summary>
/// Checks a published log with nothing but its own files and the key it is signed with: every entry against its tile, every tile against the one
/// above it, all of them against the checkpoint; and that the log goes on from a checkpoint that somebody kept.
/// </summary>
/// <param name="tiles">The tiles.</param>
/// <param name="key">The key the log is signed with, from wherever it is trusted.</param>
/// <param name="progress">Told how many entries have been verified.</param>
internal sealed class PublishedVerifier(ITiles tiles, VerifierKey key, IProgress<long>? progress)
{
    private Frontier _frontier = Frontier.Empty;
    private Checkpoint? _kept;

    /// <param name="newest">The checkpoint of the log.</param>
    /// <param name="kept">An older one; null for none.</param>
    public VerificationResult Verify(SignedNote newest, SignedNote? kept)
    {
        try
        {
            var tree = Trusted(newest, "the newest checkpoint");
            _kept = kept is null ? null : Trusted(kept, "the checkpoint that was kept");
            if (_kept is not null && _kept.Size > tree.Size)
                throw new FaultFoundException(tree.Size, $"Entries {tree.Size} to {_kept.Size - 1} are missing: the log had {_kept.Size} when the kept checkpoint was signed.");
            Walk(tree);
            return Result(intact: true, null, $"All {tree.Size} entries are those that the checkpoint was signed for{(_kept is null ? "" : $", and the log goes on from the {_kept.Size} of the kept one")}.");
        }
        catch (FaultFoundException fault)
        {
            return Result(intact: false, fault.Index, fault.Message);
        }
        catch (InvalidDataException fault)
        {
            return Result(intact: false, _frontier.Size, $"Behind its first {_frontier.Size} entries the log cannot be read: {fault.Message}.");
        }
    }

    private Checkpoint Trusted(SignedNote note, string name) =>
        !key.HasSigned(note) ? throw new FaultFoundException(null, $"Of {name}, the key has signed nothing, or something else.")
        : Checkpoint.Parse(note.Text) is not { } tree || tree.Origin != key.Name ? throw new FaultFoundException(null, $"The text of {name} is no checkpoint of {key.Name}.")
        : tree;

    private void Walk(Checkpoint tree)
    {
        DemandKept();
        for (var number = 0L; number * TilePath.FullWidth < tree.Size; number++)
        {
            var width = (int)Math.Min(TilePath.FullWidth, tree.Size - (number * TilePath.FullWidth));
            Accept(number, width);
            progress?.Report(_frontier.Size);
        }

        if (!tree.HasRoot(_frontier.Root()))
            throw new FaultFoundException(null, "The entries lead to another root than the checkpoint was signed for.");
        DemandHigherTiles(tree.Size);
    }

    private void Accept(long number, int width)
    {
        var bundle = tiles.Read(new(null, number, width)) is { } bytes ? EntryBundle.Read(bytes) : null;
        var hashes = tiles.Read(new(0, number, width));
        if (bundle is null || bundle.Count != width || hashes is null || hashes.Length != width * Rfc6962.HashSize)
            throw new FaultFoundException(_frontier.Size, $"Tile {number} of the entries or of their hashes is missing, or not as long as it must be.");
        for (var i = 0; i < width; i++)
        {
            var hash = Rfc6962.LeafHash(bundle[i].Span);
            if (!hash.AsSpan().SequenceEqual(hashes.AsSpan(i * Rfc6962.HashSize, Rfc6962.HashSize)))
                throw new FaultFoundException(_frontier.Size, $"Entry {_frontier.Size} is not the one that its tile has the hash of.");
            _frontier = _frontier.Append(hash);
            DemandKept();
        }
    }

    private void DemandKept()
    {
        if (_kept is { } kept && kept.Size == _frontier.Size && !kept.HasRoot(_frontier.Root()))
            throw new FaultFoundException(null, $"The first {kept.Size} entries are not those that the kept checkpoint was signed for: the log has been rewritten.");
    }

    private void DemandHigherTiles(long size)
    {
        var nodes = new TileNodes(tiles, size);
        for (var level = 1; size >> (8 * level) > 0; level++)
        {
            for (var number = 0L; number < size >> (8 * level); number++)
            {
                var below = tiles.Read(new(level - 1, number, TilePath.FullWidth));
                if (below is null || !TileNodes.Root(below).AsSpan().SequenceEqual(nodes.Node(8 * level, number)))
                    throw new FaultFoundException(null, $"Tile {number} of level {level - 1} is not the one that level {level} has the hash of.");
            }
        }
    }

    private VerificationResult Result(bool intact, long? firstBad, string finding) => new()
    {
        Intact = intact,
        Entries = _frontier.Size,
        Root = Convert.ToBase64String(_frontier.Root()),
        FirstBadIndex = firstBad,
        Finding = finding,
    };
}
