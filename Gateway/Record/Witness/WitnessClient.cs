using System.Globalization;
using System.Net;
using System.Text;
using Gateway.Record.Layout;
using Gateway.Record.Notes;
using Gateway.Record.Tiles;

namespace Gateway.Record.Witness;

/// <summary>Asks a witness to cosign a checkpoint.</summary>
/// <param name="http">Knows the address that the witness's paths begin with.</param>
/// <param name="key">The witness's key.</param>
internal sealed class WitnessClient(HttpClient http, VerifierKey key)
{
    private const int MostReplyBytes = 64 * 1024;

    private long _known;

    /// <summary>The witness's cosignature.</summary>
    /// <param name="note">The newest checkpoint.</param>
    /// <param name="tiles">Of the same log, for the proof.</param>
    /// <exception cref="InvalidDataException">The witness does not cosign, and why.</exception>
    /// <exception cref="HttpRequestException">It cannot be reached.</exception>
    public async Task<NoteSignature> CosignAsync(SignedNote note, ITiles tiles, CancellationToken cancellationToken)
    {
        var tree = Checkpoint.Parse(note.Text)!;
        var (status, text) = await AskAsync(note, tree, tiles, cancellationToken);
        if (status == HttpStatusCode.Conflict && long.TryParse(text.TrimEnd('\n'), NumberStyles.None, CultureInfo.InvariantCulture, out var known) && known != _known)
        {
            _known = known;
            (status, text) = known <= tree.Size
                ? await AskAsync(note, tree, tiles, cancellationToken)
                : throw new InvalidDataException($"the witness {key.Name} has cosigned {known} entries of this log, which has {tree.Size}: it has lost some");
        }

        if (status != HttpStatusCode.OK)
            throw new InvalidDataException($"the witness {key.Name} answers {(int)status}: {OneLine(text)}");
        var signature = Cosignature(note, text) ?? throw new InvalidDataException($"what the witness {key.Name} answers is not signed by its key");
        _known = tree.Size;
        return signature;
    }

    private NoteSignature? Cosignature(SignedNote note, string text) => text.Split('\n').Select(NoteSignature.Parse).OfType<NoteSignature>()
        .FirstOrDefault(signature => signature.Name == key.Name && key.HasSigned(new(note.Text, [signature])));

    private async Task<(HttpStatusCode Status, string Text)> AskAsync(SignedNote note, Checkpoint tree, ITiles tiles, CancellationToken cancellationToken)
    {
        var proof = _known <= tree.Size ? MerkleProofs.Consistency(new TileNodes(tiles, tree.Size), _known, tree.Size) : [];
        using var body = new StringContent(new AddCheckpoint(Math.Min(_known, tree.Size), [.. proof], note).ToString(), Encoding.UTF8, "text/plain");
        using var answer = await http.PostAsync(new Uri("add-checkpoint", UriKind.Relative), body, cancellationToken);
        await answer.Content.LoadIntoBufferAsync(MostReplyBytes, cancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellationToken));
    }

    private static string OneLine(string text) => new([.. text.TakeWhile(unit => unit >= ' ').Take(200)]);
}
