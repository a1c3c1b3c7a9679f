using System.Buffers.Binary;

namespace Gateway.Redact;

/// <summary>
/// A compressed body on its way into a decoder, with its last byte handed out alone. The decoders of .NET take a body that is cut short,
/// or has something behind its end, for a whole one; but a decoder that ends before it was given the last byte has left something over,
/// and one that asks for more after it has missed something.
/// </summary>
internal sealed class CodedBody(Stream inner) : ReadOnlyStream
{
    private readonly byte[] _ahead = new byte[2];
    private readonly byte[] _tail = new byte[4];
    private int _inAhead;
    private bool _innerEnded;

    /// <summary>The last byte has been handed out.</summary>
    public bool IsUsedUp { get; private set; }

    /// <summary>More was asked for than there is.</summary>
    public bool WasTooShort { get; private set; }

    /// <summary>The last four bytes as a little-endian number, as gzip (RFC 1952) states the size of what it holds.</summary>
    public uint Tail => BinaryPrimitives.ReadUInt32LittleEndian(_tail);

    /// <summary>The first two bytes, which will still be read, or fewer where the body is shorter.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> PeekAsync()
    {
        while (_inAhead < _ahead.Length && !_innerEnded)
        {
            _inAhead += await TakeAsync(_ahead.AsMemory(_inAhead));
        }

        return _ahead.AsMemory(0, _inAhead);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (!_innerEnded)
        {
            _ahead.AsSpan(0, _inAhead).CopyTo(buffer.Span);
            var held = _inAhead + await TakeAsync(buffer[_inAhead..]);
            if (_innerEnded)
            {
                break;
            }

            _ahead[0] = buffer.Span[held - 1];
            _inAhead = 1;
            if (held > 1)
            {
                return held - 1;
            }
        }

        return GiveLast(buffer.Span);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>The byte before the last may be here too, when the whole body is no longer than what was peeked at.</summary>
    private int GiveLast(Span<byte> buffer)
    {
        if (_inAhead == 0)
        {
            (IsUsedUp, WasTooShort) = (true, true);
            return 0;
        }

        buffer[0] = _ahead[0];
        _ahead[0] = _ahead[1];
        IsUsedUp = --_inAhead == 0;
        return 1;
    }

    private async ValueTask<int> TakeAsync(Memory<byte> buffer)
    {
        var read = await inner.ReadAsync(buffer);
        _innerEnded = read == 0;
        var last = buffer.Span[Math.Max(0, read - _tail.Length)..read];
        _tail.AsSpan(last.Length).CopyTo(_tail);
        last.CopyTo(_tail.AsSpan(_tail.Length - last.Length));
        return read;
    }
}
