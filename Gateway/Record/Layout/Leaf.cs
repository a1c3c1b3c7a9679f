using System.Globalization;
using System.Text;

namespace Gateway.Record.Layout;

/// <summary>
/// What the tree commits to: <c>{"v":1,"index":7,"time":"…","commitment":"…"}</c>. The nonce hides the body, so that a leaf
/// can be shown to anyone, and the body deleted one day while every proof holds.
/// </summary>
internal static class Leaf
{
    /// <summary>Bytes in a nonce.</summary>
    public const int NonceSize = 16;

    private const string TimeMember = "\"time\":\"";
    private const int TimeLength = 24;

    /// <param name="index">Place in the log, from 0.</param>
    /// <param name="time">When the writer took the entry, as <see cref="Rfc3339"/>.</param>
    /// <param name="nonce">16 random bytes.</param>
    /// <param name="body">Canonical bytes of the entry.</param>
    public static byte[] Write(long index, ReadOnlySpan<char> time, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> body)
        => Write(index, time, Rfc6962.HashOf(nonce, body));

    /// <param name="index">Place in the log, from 0.</param>
    /// <param name="time">When the writer took the entry, as <see cref="Rfc3339"/>.</param>
    /// <param name="committed">Hash of the nonce and the body.</param>
    public static byte[] Write(long index, ReadOnlySpan<char> time, ReadOnlySpan<byte> committed)
    {
        var commitment = Convert.ToBase64String(committed);
        return Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $$"""{"v":1,"index":{{index}},{{TimeMember}}{{time}}","commitment":"{{commitment}}"}"""));
    }

    /// <summary>The time a leaf states. Only its place is looked at: compare the rest with what <see cref="Write"/> gives for it.</summary>
    public static bool TryReadTime(ReadOnlySpan<byte> leaf, out string time)
    {
        var start = leaf.IndexOf("\"time\":\""u8);
        time = start >= 0 && leaf.Length >= start + TimeMember.Length + TimeLength
            ? Encoding.UTF8.GetString(leaf.Slice(start + TimeMember.Length, TimeLength))
            : "";
        return Rfc3339.TryParse(time, out _);
    }
}
