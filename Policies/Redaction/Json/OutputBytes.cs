namespace Policies.Redaction.Json;

/// <summary>
/// What was output and not taken yet. It grows and shrinks at its end and is dropped from its front. Positions are counted from the
/// start of the output. Values that may yet be withheld stand in it, so its memory is cleared.
/// </summary>
internal sealed class OutputBytes
{
    private const int Least = 16 * 1024;

    // A longer one is not kept for the next document.
    private const int Most = 256 * 1024;

    private byte[] _bytes = new byte[Least];
    private int _first;
    private int _count;
    private int _used;

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
        _used = Math.Max(_used, _first + _count);
    }

    public ReadOnlyMemory<byte> Until(long position) => _bytes.AsMemory(_first, Index(position));

    public void Truncate(long position) => _count = Index(position);

    public void DropUntil(long position)
    {
        var dropped = Index(position);
        Start = position;
        _count -= dropped;
        _first = _count == 0 ? 0 : _first + dropped;
    }

    /// <summary>Begins anew, with nothing left in memory.</summary>
    public void Clear()
    {
        _bytes.AsSpan(0, _used).Clear();
        if (_bytes.Length > Most)
            _bytes = new byte[Least];
        (_first, _count, _used, Start) = (0, 0, 0, 0);
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
            var larger = new byte[Math.Max(_count + room, _bytes.Length) * 2];
            live.CopyTo(larger);
            Array.Clear(_bytes);
            _bytes = larger;
        }

        _first = 0;
    }
}
