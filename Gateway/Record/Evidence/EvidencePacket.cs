using System.IO.Compression;
using System.Text;
using Gateway.Record.Layout;
using Gateway.Record.Notes;
using Gateway.Record.Publish;
using Gateway.Record.Store;
using Gateway.Record.Tiles;

namespace Gateway.Record.Evidence;

/// <summary>
/// Entries in an archive that anybody can check without the log, the gateway or its makers. Nothing goes into it that does not hold under
/// the checkpoint it comes with.
/// </summary>
internal sealed class EvidencePacket
{
    private readonly EvidenceReader _reader;
    private readonly EntryFilter _filter;
    private readonly long _size;
    private readonly SignedNote _note;
    private readonly byte[] _keys;
    private readonly VerifierKey _key;
    private readonly TileNodes _nodes;

    /// <param name="reader">Of the ledger.</param>
    /// <param name="size">How many entries are searched.</param>
    /// <param name="published">The published log of the same.</param>
    /// <param name="filter">Which entries.</param>
    /// <exception cref="InvalidDataException">Nothing has been published, or not by the key beside it.</exception>
    public EvidencePacket(EvidenceReader reader, long size, PublishedLog published, EntryFilter filter)
    {
        (_reader, _size, _filter) = (reader, size, filter);
        _note = published.Checkpoint() ?? throw new InvalidDataException("no checkpoint has been published; start the gateway, which does it each second");
        _keys = published.KeyBytes() ?? [];
        _key = VerifierKey.Parse(Encoding.UTF8.GetString(_keys).Split('\n')[0]) is { } key && key.HasSigned(_note)
            ? key
            : throw new InvalidDataException("the published checkpoint is not signed with the first of the published keys; run audit verify");
        Tree = Checkpoint.Parse(_note.Text) ?? throw new InvalidDataException("the published checkpoint cannot be read");
        _nodes = new(published.Tiles, Tree.Size);
    }

    public Checkpoint Tree { get; }

    /// <summary>Searches the log, and checks each entry it finds.</summary>
    /// <param name="query">The filters in words, to be printed.</param>
    /// <param name="now">To be printed.</param>
    /// <exception cref="InvalidDataException">An entry does not hold under the checkpoint.</exception>
    public EvidenceScope Search(string query, DateTimeOffset now)
    {
        var (found, first) = (0L, (_filter.AfterIndex ?? -1) + 1);
        var last = _size - 1;
        foreach (var row in Rows())
        {
            Proof(row);
            found++;
            if (found == _filter.Limit)
                last = row.Index;
        }

        return new(query, first, last, found == _filter.Limit, found, Tree, now);
    }

    public void Write(Stream stream, EvidenceScope scope)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Add("HOW-TO-CHECK.html", writer => writer.Write(EvidencePage.Guide(scope, _key.ToString())));
        Add("entries.html", writer => EvidencePage.Table(writer, scope, Rows()));
        // A spreadsheet knows by the mark at the beginning that it is UTF-8.
        Add("entries.csv", writer =>
        {
            writer.Write('\uFEFF');
            EvidenceCsv.Write(writer, Rows());
        });
        Add("entries.ndjson", writer => EvidenceLines.Write(writer, Rows()));
        Add("checkpoint", writer => writer.Write(_note));
        Add("keys", writer => writer.Write(Encoding.UTF8.GetString(_keys)));
        foreach (var row in Rows())
            Add($"proofs/{row.Index}.tlog-proof", writer => writer.Write(Proof(row)));

        void Add(string name, Action<TextWriter> write)
        {
            var entry = zip.CreateEntry(name);
            entry.LastWriteTime = scope.Made;
            using var writer = new StreamWriter(entry.Open(), new UTF8Encoding(false));
            write(writer);
        }
    }

    private IEnumerable<EvidenceRow> Rows() => _reader.Rows(_filter, _size);

    private ProofFile Proof(EvidenceRow row)
    {
        if (row.Index >= Tree.Size)
        {
            throw new InvalidDataException(
                $"entry {row.Index} is not covered yet: the newest checkpoint ends with entry {Tree.Size - 1}. "
                + "Wait a second and ask again while the gateway runs, or narrow with --to");
        }

        var proof = new ProofFile([.. row.Leaf], row.Index, [.. MerkleProofs.Inclusion(_nodes, row.Index, Tree.Size)], _note);
        return proof.Holds(_key) ? proof : throw new InvalidDataException($"entry {row.Index} is not the one that the checkpoint was signed for; run audit verify");
    }
}
