namespace Policies.Redaction.Json;

/// <summary>The ids of the records that were released, in document order, without repetition of neighbours.</summary>
internal sealed class RecordIds
{
    // Larger ones are not kept for the next document.
    private const int Most = 64 * 1024;

    private byte[] _bytes = new byte[1024];
    private int[] _ends = new int[64];
    private int _count;
    private int _used;

    // The first ones here that cannot be taken back any more, and of these, the one that was given out and is here to be compared with.
    private int _settled;
    private int _given;

    // How many were here and were dropped.
    private long _dropped;

    /// <summary>Number of ids so far, also of those that were taken.</summary>
    public long Count => _dropped + _count;

    /// <param name="id">UTF-8, without escapes.</param>
    public void Add(ReadOnlySpan<byte> id)
    {
        var start = End(_count);
        if (_count > 0 && id.SequenceEqual(_bytes.AsSpan(End(_count - 1), start - End(_count - 1))))
            return;
        if (start + id.Length > _bytes.Length)
            Grow((start + id.Length) * 2);
        if (_count == _ends.Length)
            Array.Resize(ref _ends, _count * 2);
        id.CopyTo(_bytes.AsSpan(start));
        _ends[_count++] = start + id.Length;
        _used = Math.Max(_used, start + id.Length);
    }

    /// <summary>Forgets all but the first.</summary>
    public void ReturnTo(long count)
    {
        var kept = checked((int)(count - _dropped));
        if (kept < _settled)
            throw new InvalidOperationException("Ids that were settled are to be taken back.");
        _count = kept;
    }

    /// <summary>No id so far can be taken back any more.</summary>
    public void Settle() => _settled = _count;

    /// <summary>The settled ids that were not taken before.</summary>
    public RecordIdList Take()
    {
        if (_settled == _given)
            return RecordIdList.Empty;
        var taken = RecordIdList.Of(_bytes.AsSpan(0, End(_settled)), _ends.AsSpan(0, _settled), _given);
        Drop(_settled - 1);
        (_settled, _given) = (1, 1);
        return taken;
    }

    /// <summary>Begins anew, with nothing left in memory.</summary>
    public void Clear()
    {
        _bytes.AsSpan(0, _used).Clear();
        if (_bytes.Length > Most)
            (_bytes, _ends) = (new byte[1024], new int[64]);
        (_count, _used, _settled, _given, _dropped) = (0, 0, 0, 0, 0);
    }

    // A record may yet be withheld, and its id with it: none is left behind.
    private void Grow(int length)
    {
        var larger = new byte[length];
        _bytes.CopyTo(larger.AsSpan());
        Array.Clear(_bytes);
        _bytes = larger;
    }

    private int End(int count) => count == 0 ? 0 : _ends[count - 1];

    private void Drop(int count)
    {
        var start = End(count);
        _bytes.AsSpan(start, End(_count) - start).CopyTo(_bytes);
        for (var i = count; i < _count; i++)
            _ends[i - count] = _ends[i] - start;
        _count -= count;
        _dropped += count;
    }
}
