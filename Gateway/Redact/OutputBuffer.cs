using System.Buffers;
using Policies.Redaction.Json;

namespace Gateway.Redact;

/// <summary>Collects what the redactor has let go, in pooled pieces that stay out of the large object heap. Cleared when given back.</summary>
internal sealed class OutputBuffer : IDisposable
{
    private const int PieceBytes = 64 * 1024;

    private readonly List<byte[]> _pieces = [];
    private int _inLast = PieceBytes;

    /// <summary>Number of bytes collected.</summary>
    public long Length { get; private set; }

    /// <summary>What was collected, in order.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Pieces =>
        _pieces.Select((piece, i) => (ReadOnlyMemory<byte>)piece.AsMemory(0, i == _pieces.Count - 1 ? _inLast : PieceBytes));

    public void TakeFrom(JsonRedactor redactor)
    {
        var released = redactor.Released.Span;
        var taken = released.Length;
        while (!released.IsEmpty)
        {
            var room = Room();
            var part = Math.Min(room.Length, released.Length);
            released[..part].CopyTo(room);
            released = released[part..];
            _inLast += part;
        }

        Length += taken;
        redactor.Release(taken);
    }

    public void Dispose()
    {
        foreach (var piece in _pieces)
        {
            ArrayPool<byte>.Shared.Return(piece, clearArray: true);
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
