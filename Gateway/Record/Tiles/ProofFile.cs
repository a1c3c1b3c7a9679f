using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Gateway.Record.Layout;
using Gateway.Record.Notes;

namespace Gateway.Record.Tiles;

/// <summary>
/// That an entry is in a log, to be checked without the log: a <c>.tlog-proof</c> of <see href="https://c2sp.org/tlog-proof"/>. The extra data are
/// the leaf, so that a checker has at hand what the proof is about.
/// </summary>
/// <param name="Leaf">What the tree commits to. The format does not vouch for it; its hash does.</param>
/// <param name="Index">Place in the log, from 0.</param>
/// <param name="Path">Inclusion proof, the leaf's sibling first.</param>
/// <param name="Checkpoint">A signed checkpoint.</param>
internal sealed record ProofFile(ImmutableArray<byte> Leaf, long Index, ImmutableArray<byte[]> Path, SignedNote Checkpoint)
{
    private const string FirstLine = "c2sp.org/tlog-proof@v1";
    private const string Extra = "extra ";
    private const string IndexWord = "index ";

    /// <summary>Reads a proof that states its leaf; null for anything else.</summary>
    public static ProofFile? Parse(string text)
    {
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0 || SignedNote.Parse(text[(end + 2)..]) is not { } checkpoint || text[..end].Split('\n') is not [FirstLine, var extra, var index, .. var path])
            return null;
        if (!extra.StartsWith(Extra, StringComparison.Ordinal) || !index.StartsWith(IndexWord, StringComparison.Ordinal)
            || !long.TryParse(index[IndexWord.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var place))
            return null;
        var leaf = Decoded(extra[Extra.Length..]);
        var hashes = path.Select(Decoded).ToImmutableArray();
        return leaf is not null && hashes.All(hash => hash is { Length: Rfc6962.HashSize }) ? new ProofFile([.. leaf], place, hashes!, checkpoint) : null;
    }

    /// <summary>Whether the leaf is in the log that the key signs for, as long as nobody else has the key.</summary>
    public bool Holds(VerifierKey key) =>
        key.HasSigned(Checkpoint)
        && Layout.Checkpoint.Parse(Checkpoint.Text) is { } tree && tree.Origin == key.Name
        && MerkleChecks.Includes(Rfc6962.LeafHash(Leaf.AsSpan()), Index, tree.Size, Path, Convert.FromBase64String(tree.Root));

    public override string ToString()
    {
        var text = new StringBuilder().Append(FirstLine).Append('\n').Append(Extra).Append(Convert.ToBase64String(Leaf.AsSpan())).Append('\n');
        text.Append(IndexWord).Append(Index.ToString(CultureInfo.InvariantCulture)).Append('\n');
        foreach (var hash in Path)
            text.Append(Convert.ToBase64String(hash)).Append('\n');
        return text.Append('\n').Append(Checkpoint).ToString();
    }

    private static byte[]? Decoded(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }
}
