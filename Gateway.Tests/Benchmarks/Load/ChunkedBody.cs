namespace Gateway.Tests.Benchmarks.Load;

/// <summary>Follows a chunked body (RFC 9112, 7.1) to its end without keeping it. Trailers are not expected.</summary>
internal struct ChunkedBody
{
    private long _left;
    private long _size;
    private State _state;

    private enum State
    {
        Size,
        Extension,
        Data,
        AfterData,
        End,
        Done,
    }

    /// <summary>Takes the next bytes.</summary>
    /// <returns>Whether the body has ended.</returns>
    public bool Take(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty && _state != State.Done)
        {
            bytes = _state == State.Data ? Skip(bytes) : Step(bytes);
        }

        return _state == State.Done;
    }

    private ReadOnlySpan<byte> Skip(ReadOnlySpan<byte> bytes)
    {
        var here = (int)Math.Min(_left, bytes.Length);
        _left -= here;
        _state = _left == 0 ? State.AfterData : State.Data;
        return bytes[here..];
    }

    private ReadOnlySpan<byte> Step(ReadOnlySpan<byte> bytes)
    {
        if (bytes[0] == '\n')
        {
            EndLine();
        }
        else if (_state == State.Size && char.IsAsciiHexDigit((char)bytes[0]))
        {
            _size = (_size * 16) + Convert.ToInt32(((char)bytes[0]).ToString(), 16);
        }
        else if (_state == State.Size)
        {
            _state = State.Extension;
        }

        return bytes[1..];
    }

    private void EndLine()
    {
        (_state, _left, _size) = _state switch
        {
            State.AfterData => (State.Size, 0, 0),
            State.End => (State.Done, 0, 0),
            _ => (_size == 0 ? State.End : State.Data, _size, 0L),
        };
    }
}
