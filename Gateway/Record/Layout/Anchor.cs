using System.Buffers.Text;
using System.Globalization;

namespace Gateway.Record.Layout;

/// <summary>
/// A statement of how far the log had come, to be kept where the log is not: the text of a C2SP checkpoint, without a
/// signature. Three lines: origin, size, root in base64.
/// </summary>
internal sealed record Anchor(string Origin, long Size, string Root)
{
    public static Anchor Of(string origin, TreeHead head) => new(origin, head.Size, Convert.ToBase64String(head.Root));

    /// <summary>Reads what <see cref="ToString"/> gave; null for anything else.</summary>
    public static Anchor? Parse(string text)
        => text.Split('\n') is [{ Length: > 0 } origin, var size, var root, ""]
            && long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && Base64.IsValid(root, out var length) && length == Rfc6962.HashSize
            ? new Anchor(origin, count, root)
            : null;

    public bool HasRoot(ReadOnlySpan<byte> root) => Convert.ToBase64String(root) == Root;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Root}\n");
}
