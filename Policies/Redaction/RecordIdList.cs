using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;

namespace Policies.Redaction;

/// <summary>
/// Ids of records, in UTF-8, one behind the other: an answer can disclose thousands, and to make a string of each costs as much as to
/// hash it. They lie in pieces, so that even many stay out of the large object heap.
/// </summary>
[CollectionBuilder(typeof(RecordIdList), nameof(Of))]
public sealed class RecordIdList : IReadOnlyList<string>
{
    private const int PieceIds = 512;

    private readonly ImmutableArray<Piece> _pieces;

    private RecordIdList(ImmutableArray<Piece> pieces, int count) => (_pieces, Count) = (pieces, count);

    private readonly record struct Piece(byte[] Bytes, int[] Ends);

    /// <summary>No ids.</summary>
    public static RecordIdList Empty { get; } = new([], 0);

    /// <summary>Number of ids.</summary>
    public int Count { get; }

    /// <summary>An id, as text.</summary>
    public string this[int index] => Encoding.UTF8.GetString(Utf8(index).Span);

    /// <summary>A list of ids given as text.</summary>
    public static RecordIdList Of(ReadOnlySpan<string> ids)
    {
        var (bytes, ends) = (new List<byte>(), new int[ids.Length]);
        for (var i = 0; i < ids.Length; i++)
        {
            bytes.AddRange(Encoding.UTF8.GetBytes(ids[i]));
            ends[i] = bytes.Count;
        }

        return Of([.. bytes], ends);
    }

    /// <summary>An id, in UTF-8.</summary>
    public ReadOnlyMemory<byte> Utf8(int index)
    {
        var (bytes, ends) = _pieces[index / PieceIds];
        var (start, end) = (index % PieceIds is 0 ? 0 : ends[(index % PieceIds) - 1], ends[index % PieceIds]);
        return bytes.AsMemory(start, end - start);
    }

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A copy of ids that lie one behind the other.</summary>
    /// <param name="bytes">The ids.</param>
    /// <param name="ends">Where each of them ends.</param>
    /// <param name="first">So many of the first are left out.</param>
    internal static RecordIdList Of(ReadOnlySpan<byte> bytes, ReadOnlySpan<int> ends, int first = 0)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>((ends.Length - first + PieceIds - 1) / PieceIds);
        for (var from = first; from < ends.Length; from += PieceIds)
        {
            var start = from == 0 ? 0 : ends[from - 1];
            var own = ends[from..Math.Min(from + PieceIds, ends.Length)];
            pieces.Add(new(bytes[start..own[^1]].ToArray(), Array.ConvertAll(own.ToArray(), end => end - start)));
        }

        return new(pieces.MoveToImmutable(), ends.Length - first);
    }
}
