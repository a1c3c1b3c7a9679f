using System.Buffers;
using System.Collections;
using Policies.Redaction.Json;

namespace Gateway.Redact;

/// <summary>Collects bytes that may leave, in pooled pieces that stay out of the large object heap. Cleared when given back.</summary>
internal sealed class OutputBuffer : IReadOnlyList<ReadOnlyMemory<byte>>, IDisposable
{
    private const int PieceBytes = 64 * 1024;

    private readonly List<byte[]> _pieces = [];
    private int _inLast = PieceBytes;

    /// <summary>Number of bytes collected.</summary>
    public long Length { get; private set; }

    /// <summary>Number of pieces.</summary>
    public int Count => _pieces.Count;

    public ReadOnlyMemory<byte> this[int index] => _pieces[index].AsMemory(0, index == _pieces.Count - 1 ? _inLast : PieceBytes);

    /// <summary>Takes what the redactor has let go, until <paramref name="most"/> bytes are here.</summary>
    public void TakeFrom(JsonRedactor redactor, long most)
    {
        var released = redactor.Released.Span;
        var taken = (int)Math.Min(released.Length, most - Length);
        Append(released[..taken]);
        redactor.Release(taken);
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        Length += bytes.Length;
        while (!bytes.IsEmpty)
        {
            var room = Room();
            var part = Math.Min(room.Length, bytes.Length);
            bytes[..part].CopyTo(room);
            bytes = bytes[part..];
            _inLast += part;
        }
    }

    public IEnumerator<ReadOnlyMemory<byte>> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Dispose()
    {
        for (var i = 0; i < Count; i++)
        {
            _pieces[i].AsSpan(0, this[i].Length).Clear();
            ArrayPool<byte>.Shared.Return(_pieces[i]);
        }

        _pieces.Clear();
        (_inLast, Length) = (PieceBytes, 0);
    }

    private Span<byte> Room()
    {
        if (_inLast == PieceBytes)
        {
            _pieces.Add(ArrayPool<byte>.Shared.Rent(PieceBytes));
            _inLast = 0;
        }

        return _pieces[^1].AsSpan(_inLast, PieceBytes - _inLast);
    }
}
