using System.Buffers.Text;
using System.Globalization;

namespace Gateway.Record.Layout;

/// <summary>
/// A statement of how far the log had come: the text of a checkpoint of <see href="https://c2sp.org/tlog-checkpoint"/>, without
/// a signature. Three lines: origin, size, root in base64.
/// </summary>
internal sealed record Checkpoint(string Origin, long Size, string Root)
{
    public static Checkpoint Of(string origin, TreeHead head) => Of(origin, head.Size, head.Root);

    public static Checkpoint Of(string origin, long size, ReadOnlySpan<byte> root) => new(origin, size, Convert.ToBase64String(root));

    /// <summary>Reads what <see cref="ToString"/> gave; null for anything else.</summary>
    public static Checkpoint? Parse(string text)
        => text.Split('\n') is [{ Length: > 0 } origin, var size, var root, ""]
            && long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && Base64.IsValid(root, out var length) && length == Rfc6962.HashSize
            ? new Checkpoint(origin, count, root)
            : null;

    public bool HasRoot(ReadOnlySpan<byte> root) => Convert.ToBase64String(root) == Root;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Root}\n");
}
