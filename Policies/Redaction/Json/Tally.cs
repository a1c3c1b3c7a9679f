using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Policies.Redaction.Json;

/// <summary>
/// Counts what is released and withheld, and can take back what it counted since a mark, for whatever stood in something that went.
/// </summary>
internal sealed class Tally(PreparedPlan plan)
{
    /// <summary>How far the tally had come.</summary>
    public readonly record struct Mark(long Events, long Ids);

    private readonly int _records = plan.Counters.Count;
    private readonly List<(string Path, string Rule)> _byValue = [];
    private readonly RecordIds _ids = new();
    private long[] _counts = new long[plan.Counters.Count + 1];

    // What was counted and may be taken back: the numbers of counters.
    private int[] _pending = new int[256];
    private int _pendingCount;
    private long _settled;

    /// <summary>Ids of the records released.</summary>
    public RecordIds Ids => _ids;

    public Mark Now => new(_settled + _pendingCount, _ids.Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Release(Place place) => Count(place.Counters.Released);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Withhold(Place place) => Count(place.Counters.Withheld);

    public void WithholdForShape(Place place) => Count(place.Counters.Misshapen);

    public void ReleaseRecord() => Count(_records);

    public void WithholdByValue(Place place, string rule)
    {
        var name = (place.Node.Path, rule);
        var index = _byValue.IndexOf(name);
        if (index < 0)
        {
            index = _byValue.Count;
            _byValue.Add(name);
            if (_records + 1 + index == _counts.Length)
                Array.Resize(ref _counts, _counts.Length + 16);
        }

        Count(_records + 1 + index);
    }

    /// <summary>Takes back everything counted since the mark.</summary>
    public void ReturnTo(Mark mark)
    {
        var kept = checked((int)(mark.Events - _settled));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)kept, (uint)_pendingCount);
        _pendingCount = kept;
        _ids.ReturnTo(mark.Ids);
    }

    /// <summary>Nothing counted so far can be taken back any more.</summary>
    public void Settle()
    {
        foreach (var counter in _pending.AsSpan(0, _pendingCount))
            _counts[counter]++;
        _settled += _pendingCount;
        _pendingCount = 0;
        _ids.Settle();
    }

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        Array.Clear(_counts);
        _byValue.Clear();
        (_pendingCount, _settled) = (0, 0);
        _ids.Clear();
    }

    public RedactionReport Report() => new()
    {
        Records = _counts[_records],
        Released = Released(),
        Withheld = _byValue.Count == 0 ? Withheld() : WithValues(Withheld()),
        RecordIds = _ids.Take(),
    };

    /// <summary>The counters counted since a mark, of which nothing can have been settled.</summary>
    public ReadOnlySpan<int> Since(Mark mark) => _pending.AsSpan(checked((int)(mark.Events - _settled)), checked((int)(Now.Events - mark.Events)));

    /// <summary>Room for the numbers of counters. To be told of what was put there by <see cref="Counted"/>, before anything else.</summary>
    public Span<int> Room => _pending.AsSpan(_pendingCount);

    /// <summary>So many numbers were put into the room.</summary>
    public void Counted(int count) => _pendingCount += count;

    /// <summary>Counts by the number of a counter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Count(int counter)
    {
        var pending = _pending;
        var count = _pendingCount;
        if (count >= pending.Length)
            pending = MorePending();
        pending[count] = counter;
        _pendingCount = unchecked(count + 1);
    }

    private int[] MorePending()
    {
        Array.Resize(ref _pending, _pending.Length * 2);
        return _pending;
    }

    private ImmutableArray<ReleasedField> Released() => NotZero(0, plan.Counters.ReleasedCount, plan.Counters.Released);

    private ImmutableArray<WithheldField> Withheld() => NotZero(plan.Counters.ReleasedCount, plan.Counters.Count, plan.Counters.Withheld);

    // Most counters are 0, and there are many.
    private ImmutableArray<TField> NotZero<TField>(int from, int to, Func<int, long, TField> field)
    {
        var fields = new TField[to - from - _counts.AsSpan(from, to - from).Count(0)];
        for (int next = 0, counter = from; next < fields.Length; counter++)
        {
            counter += _counts.AsSpan(counter).IndexOfAnyExcept(0);
            fields[next++] = field(counter, _counts[counter]);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(fields);
    }

    private ImmutableArray<WithheldField> WithValues(ImmutableArray<WithheldField> byPlan) =>
    [
        .. byPlan.Concat(_byValue.Select((name, i) => new WithheldField(name.Path, name.Rule, _counts[_records + 1 + i])))
            .Where(field => field.Count > 0)
            .GroupBy(field => (field.Path, field.Rule), (name, same) => new WithheldField(name.Path, name.Rule, same.Sum(field => field.Count)))
            .OrderBy(field => field.Path, StringComparer.Ordinal)
            .ThenBy(field => field.Rule, StringComparer.Ordinal),
    ];
}
