using Policies.Redaction.Json.Automaton;

namespace Policies.Redaction.Json;

/// <summary>
/// Records that go the way of others before them: by the automaton. What it does not know, or may not decide, is undone to the beginning
/// of the record, and goes the general way.
/// </summary>
internal sealed partial class PlanWalk
{
    // What stands for the end of a value that is not whole, that is not of the kind expected, or that may not go this way.
    private const int Incomplete = -1;
    private const int Unknown = -2;
    private const int Refused = -3;

    // A record that is longer is not waited for.
    private const int MostWaitedFor = 64 * 1024;

    private bool _waits;

    private bool IsOutermostRecord => _nesting.Level == 1 || _nesting.Outer.Record == Frame.NoRecord;

    /// <returns>False when more must come before anything is said about the record.</returns>
    private bool TakeRecord()
    {
        _waits = false;
        if (!window.IsShort || _recorder.IsOn || !IsOutermostRecord)
            return true;
        Passage passage;
        do
        {
            passage = TryRecord();
        }
        while (passage == Passage.Through && NextRecord());

        _waits = passage == Passage.Incomplete && !window.IsLast && window.Length - _end < MostWaitedFor;
        return !_waits;
    }

    private Passage TryRecord()
    {
        var (cuts, counts) = (_cuts.Now, tally.Now);
        var beginning = _recorder.Beginning();
        var passage = RunThrough(beginning);
        if (passage == Passage.Through)
            return passage;
        _cuts.ReturnTo(cuts);
        tally.ReturnTo(counts);
        if (passage == Passage.Unknown && plan.Automaton.Learns())
            _recorder.Begin(beginning, _end);
        return passage;
    }

    private Passage RunThrough(State state)
    {
        var end = _end;
        while (Run(ref state, ref end) is { } edge)
        {
            if (edge.IsPlainEnd)
            {
                EndRecord(edge, end);
                return Passage.Through;
            }

            var after = edge.Follows == Follows.Nothing ? Refused : EndOfValue(edge, end);
            if (after < 0)
                return after switch { Incomplete => Passage.Incomplete, Unknown => Passage.Unknown, _ => Passage.Refused };
            Follow(edge, end, after);
            if (edge.Follows == Follows.End)
            {
                EndRecord(edge, end);
                return Passage.Through;
            }

            (state, end) = (edge.Next, after);
        }

        var rest = window.Length - end;
        return rest < Lead.Longest && state.Begins(window.Bytes.AsSpan(end), rest) ? Passage.Incomplete : Passage.Unknown;
    }

    // The record is kept, and another one begins behind it: the same as to close the one and to open the other.
    private bool NextRecord()
    {
        var closing = window.SkipSpace(_end);
        var comma = window.SkipSpace(closing + 1);
        if (window.Bytes[closing] != '}' || window.Bytes[comma] != ',')
            return false;
        var opening = window.SkipSpace(comma + 1);
        if (window.Bytes[opening] != '{' || _nesting.Level == 1 || !_nesting.Outer.IsArray || !_nesting.Inner.HasKept || _nesting.Inner.Place.IsWatched)
            return false;
        _nesting.Outer.HasKept = true;
        tally.ReleaseRecord();
        if (_nesting.HeldFrom(_nesting.Level - 1) is null)
            tally.Settle();
        _nesting.EnterNext(_cuts.At(closing + 1), tally.Now);
        _end = opening + 1;
        return true;
    }

    private int EndOfValue(Edge edge, int end)
    {
        var at = end + edge.Lead.Length;
        if (edge.Follows is not (Follows.String or Follows.Number))
            return at;
        if (edge.Follows == Follows.Number && window.Bytes[at] is not ((byte)'-' or (>= (byte)'0' and <= (byte)'9')))
            return at < window.Length ? Unknown : Incomplete;
        if (!_tokens.Finds(edge.Follows == Follows.String ? at - 1 : at, out var value, out var isPlain))
            return Incomplete;
        _taking = value.Start;
        var inside = _tokens.Inside(value);
        if (edge.Effects.Place is { } place)
        {
            if (!_values.LetsGo(value, inside, isPlain, window.Bytes, place))
                return Refused;
        }
        else if (!isPlain && StringForm.Check(inside, out _) is not null)
        {
            return Refused;
        }

        if (edge.IsRecordId)
            tally.Ids.Add(_values.Unescaped(inside));
        return value.End;
    }

    private void Follow(Edge edge, int end, int after)
    {
        foreach (var counter in edge.Effects.Counters)
            tally.Count(counter);
        foreach (var mark in edge.Effects.Cuts)
        {
            var at = mark.IsAfterValue ? after : end + mark.Offset;
            if (mark.Resumes)
                _cuts.Resume(at);
            else
                _cuts.Cut(at);
        }
    }

    private void EndRecord(Edge edge, int end)
    {
        ref var frame = ref _nesting.Inner;
        (frame.HasRead, frame.HasKept) = (true, edge.Effects.HasKept);
        _end = end + edge.Effects.Length;
    }
}
