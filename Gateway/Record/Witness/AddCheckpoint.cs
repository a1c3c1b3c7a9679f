using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Gateway.Record.Layout;
using Gateway.Record.Notes;

namespace Gateway.Record.Witness;

/// <summary>A request to a witness (<see href="https://c2sp.org/tlog-witness"/>): the size it knows, the proof that the log goes on from there, and a checkpoint.</summary>
/// <param name="Old">Size of the tree that the witness has cosigned last.</param>
/// <param name="Proof">Consistency proof.</param>
/// <param name="Checkpoint">A signed checkpoint.</param>
internal sealed record AddCheckpoint(long Old, ImmutableArray<byte[]> Proof, SignedNote Checkpoint)
{
    private const string OldWord = "old ";
    private const int MostProof = 63;

    /// <summary>Reads a request; null for anything else.</summary>
    public static AddCheckpoint? Parse(string text)
    {
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0 || text[..end].Split('\n') is not [var old, .. var lines] || lines.Length > MostProof || SignedNote.Parse(text[(end + 2)..]) is not { } note)
            return null;
        if (!old.StartsWith(OldWord, StringComparison.Ordinal) || !long.TryParse(old[OldWord.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var size))
            return null;
        var proof = lines.Select(Hash).ToImmutableArray();
        return proof.Contains(null) ? null : new AddCheckpoint(size, proof!, note);
    }

    public override string ToString()
    {
        var text = new StringBuilder().Append(OldWord).Append(Old.ToString(CultureInfo.InvariantCulture)).Append('\n');
        foreach (var hash in Proof)
            text.Append(Convert.ToBase64String(hash)).Append('\n');
        return text.Append('\n').Append(Checkpoint).ToString();
    }

    private static byte[]? Hash(string line)
    {
        var bytes = new byte[Rfc6962.HashSize];
        return Convert.TryFromBase64String(line, bytes, out var length) && length == Rfc6962.HashSize ? bytes : null;
    }
}
