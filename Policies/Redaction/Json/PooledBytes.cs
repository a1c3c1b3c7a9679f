using System.Buffers;

namespace Policies.Redaction.Json;

/// <summary>
/// A stretch of a byte stream that can grow and shrink at its end and be dropped from its front. Positions are counted from the start
/// of the stream. Protected values pass through it, so the memory is cleared whenever it is given back.
/// </summary>
internal sealed class PooledBytes : IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(4096);
    private int _first;
    private int _count;

    /// <summary>Position of the first byte that is still here.</summary>
    public long Start { get; private set; }

    /// <summary>Position after the last byte.</summary>
    public long End => Start + _count;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (_first + _count + bytes.Length > _bytes.Length)
            MakeRoom(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(_first + _count));
        _count += bytes.Length;
    }

    public ReadOnlySpan<byte> Slice(long from, long to) => Until(to).Span[Index(from)..];

    public ReadOnlyMemory<byte> Until(long position) => _bytes.AsMemory(_first, Index(position));

    public void Truncate(long position) => _count = Index(position);

    public void DropUntil(long position)
    {
        var dropped = Index(position);
        Start = position;
        _count -= dropped;
        _first = _count == 0 ? 0 : _first + dropped;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes, clearArray: true);
        _bytes = [];
        _first = _count = 0;
    }

    private int Index(long position) =>
        position >= Start && position <= End ? (int)(position - Start) : throw new InvalidOperationException("The position is not here.");

    private void MakeRoom(int room)
    {
        var live = _bytes.AsSpan(_first, _count);
        if (_count + room <= _bytes.Length / 2)
        {
            live.CopyTo(_bytes);
        }
        else
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_count + room, _bytes.Length) * 2);
            live.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes, clearArray: true);
            _bytes = larger;
        }

        _first = 0;
    }
}
