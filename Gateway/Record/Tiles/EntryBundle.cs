using System.Buffers.Binary;

namespace Gateway.Record.Tiles;

/// <summary>Entries one behind the other, each after its length in two bytes, big-endian.</summary>
internal static class EntryBundle
{
    private const int LengthSize = sizeof(ushort);

    /// <param name="bundle">Grows by the entry.</param>
    /// <param name="entry">At most 65,535 bytes.</param>
    public static void Append(List<byte> bundle, ReadOnlySpan<byte> entry)
    {
        Span<byte> length = stackalloc byte[LengthSize];
        BinaryPrimitives.WriteUInt16BigEndian(length, checked((ushort)entry.Length));
        bundle.AddRange(length);
        bundle.AddRange(entry);
    }

    /// <summary>The entries; null when the bytes are no bundle.</summary>
    public static List<ReadOnlyMemory<byte>>? Read(ReadOnlyMemory<byte> bundle)
    {
        var entries = new List<ReadOnlyMemory<byte>>(TilePath.FullWidth);
        for (var rest = bundle; !rest.IsEmpty;)
        {
            if (rest.Length < LengthSize || BinaryPrimitives.ReadUInt16BigEndian(rest.Span) is var length && rest.Length < LengthSize + length)
                return null;
            entries.Add(rest.Slice(LengthSize, length));
            rest = rest[(LengthSize + length)..];
        }

        return entries;
    }

    /// <summary>The bytes of the first entries; null when there are fewer.</summary>
    public static byte[]? Cut(byte[] bundle, int entries) => Read(bundle) is { } all && all.Count >= entries
        ? bundle[..all.Take(entries).Sum(entry => LengthSize + entry.Length)]
        : null;
}
