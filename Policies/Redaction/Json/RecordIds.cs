using System.Collections.Immutable;
using System.Text;

namespace Policies.Redaction.Json;

/// <summary>The ids of the records that were released, in document order, without repetition of neighbours.</summary>
internal sealed class RecordIds
{
    private readonly List<string> _ids = [];
    private string? _last;
    private int _settled;
    private long _taken;

    /// <summary>Number of ids so far, also of those that were taken.</summary>
    public long Count => _taken + _ids.Count;

    public void Add(ReadOnlySpan<char> id)
    {
        if (_last is not null && id.SequenceEqual(_last))
            return;
        _last = id.ToString();
        _ids.Add(_last);
    }

    /// <param name="id">ASCII, without escapes.</param>
    public void AddPlain(ReadOnlySpan<byte> id)
    {
        if (_last is not null && Ascii.Equals(id, _last))
            return;
        _last = Encoding.ASCII.GetString(id);
        _ids.Add(_last);
    }

    /// <summary>Forgets all but the first.</summary>
    public void ReturnTo(long count)
    {
        var kept = checked((int)(count - _taken));
        if (kept < _settled)
            throw new InvalidOperationException("Ids that were settled are to be taken back.");
        if (kept == _ids.Count)
            return;
        _ids.RemoveRange(kept, _ids.Count - kept);
        _last = kept == 0 ? null : _ids[^1];
    }

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        _ids.Clear();
        (_last, _settled, _taken) = (null, 0, 0);
    }

    /// <summary>No id so far can be taken back any more.</summary>
    public void Settle() => _settled = _ids.Count;

    /// <summary>The settled ids that were not taken before.</summary>
    public ImmutableArray<string> Take()
    {
        ImmutableArray<string> settled = [.. _ids.GetRange(0, _settled)];
        _ids.RemoveRange(0, _settled);
        _taken += _settled;
        _settled = 0;
        return settled;
    }
}
