using System.Runtime.CompilerServices;

namespace Policies.Redaction.Json;

/// <summary>
/// The bytes at hand: a document from the end of the last token taken to the last byte received. It begins between two tokens, so
/// that nothing about strings or escapes is carried from one window to the next.
/// </summary>
/// <param name="longest">Bytes of the longest token allowed.</param>
internal sealed class Window(int longest)
{
    /// <summary>Zeros behind the last byte. No JSON has one there, and blocks may be read past the end.</summary>
    private const int Padding = 64;

    private const int LeastRoom = 16 * 1024;

    // A longer one is not kept for the next document.
    private const int Most = 256 * 1024;

    private int _used;

    /// <summary>The window from 0 to <see cref="Length"/>, and zeros.</summary>
    public byte[] Bytes { get; private set; } = new byte[LeastRoom + Padding];

    public int Length { get; private set; }

    /// <summary>No token in it can be too long.</summary>
    public bool IsShort { get; private set; }

    /// <summary>Position in the document of the first byte.</summary>
    public long Start { get; private set; }

    /// <summary>The document has ended: nothing will come after the last byte.</summary>
    public bool IsLast { get; set; }

    /// <summary>Position in the document after the last byte.</summary>
    public long End => Start + Length;

    /// <summary>Where strings end. To be drawn when bytes have come.</summary>
    public StringMap Map { get; } = new();

    /// <summary>Room for more.</summary>
    public Memory<byte> Room(int least)
    {
        var needed = Length + Math.Max(least, LeastRoom) + Padding;
        if (needed > Bytes.Length)
        {
            var larger = new byte[Math.Max(needed, Bytes.Length * 2)];
            Bytes.AsSpan(0, Length).CopyTo(larger);
            Array.Clear(Bytes);
            Bytes = larger;
        }

        return Bytes.AsMemory(Length, Bytes.Length - Padding - Length);
    }

    /// <summary>So many bytes came into the room.</summary>
    public void Grow(int count)
    {
        Length += count;
        _used = Math.Max(_used, Length);
        Bound();
    }

    /// <summary>The first bytes are done with.</summary>
    public void Drop(int count)
    {
        Start += count;
        Length -= count;
        Bytes.AsSpan(count, Length).CopyTo(Bytes);
        Bound();
    }

    /// <summary>Begins anew, with nothing left in memory.</summary>
    public void Clear()
    {
        Bytes.AsSpan(0, _used).Clear();
        if (Bytes.Length > Most)
            Bytes = new byte[LeastRoom + Padding];
        (Length, Start, IsLast, _used) = (0, 0, false, 0);
        Bound();
    }

    /// <summary>The first byte from here on that is not white space.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int SkipSpace(int at) => Bytes[at] > ' ' ? at : SkipSomeSpace(at);

    /// <summary>Whether a number or literal begins here and ends in the window.</summary>
    /// <param name="at">Where.</param>
    /// <param name="end">The position after it; or the first byte that does not fit.</param>
    public bool Scalar(int at, out int end)
    {
        if (!Scalars.Read(Bytes, at, out end))
            return false;
        return Bytes[end] is (byte)',' or (byte)'}' or (byte)']' or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'
            || (end == Length && IsLast);
    }

    private int SkipSomeSpace(int at)
    {
        while (Bytes[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            at++;
        return at;
    }

    private void Bound()
    {
        IsShort = Length <= longest;
        Bytes.AsSpan(Length, Padding).Clear();
    }
}
