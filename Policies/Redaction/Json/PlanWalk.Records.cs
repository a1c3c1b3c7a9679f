using System.Runtime.InteropServices;
using System.Runtime.CompilerServices;
using Policies.Redaction.Json.Automaton;

namespace Policies.Redaction.Json;

/// <summary>
/// Records that go the way of others before them: by the automaton. What it does not know, or may not decide, is undone to the beginning
/// of the record, and goes the general way.
/// </summary>
internal sealed partial class PlanWalk
{
    // What stands for the end of a value that is not whole, or that may not go this way.
    private const int Incomplete = -1;
    private const int Refused = -2;

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
                return after == Incomplete ? Passage.Incomplete : Passage.Refused;
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
            tally.Ids.Add(_values.Characters(inside));
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

    /// <summary>Follows edges as far as nothing is to be done but what can be done without a call: so all stays in registers.</summary>
    /// <returns>The edge that fits where that ends, or null when none does.</returns>
    private Edge? Run(ref State from, ref int position)
    {
        ref var bytes = ref MemoryMarshal.GetArrayDataReference(window.Bytes);
        ref var stops = ref window.Map.Stops;
        ref var ends = ref window.Map.Ends;
        ref var initials = ref MemoryMarshal.GetReference(plan.Screening.Initials);
        ref var seconds = ref MemoryMarshal.GetReference(plan.Screening.Seconds);
        var leastDigits = plan.Screening.LeastDigitsOfNumbers;
        var length = window.Length;
        var room = tally.Room;
        var cuts = _cuts;
        var count = 0;
        var state = from;
        Edge? edge;
        nint end = position, idAt = 0, idEnd = 0;
        while (true)
        {
            edge = state.First;
            while (edge is not null && !edge.Lead.Stands(in Unsafe.Add(ref bytes, end)))
                edge = edge.Other;
            if (edge is null || !edge.IsSimple || (uint)count >= (uint)room.Length)
                break;
            unchecked
            {
                var at = end + edge.Lead.Length;
                var after = at;
                if (edge.Follows == Follows.String)
                {
                    after = Scan.EndOfString(in bytes, in edge.IsScreened ? ref stops : ref ends, at, length);
                    if (after < 0 || (edge.IsScreened && Unsafe.Add(ref initials, Unsafe.Add(ref bytes, at)) && Unsafe.Add(ref seconds, Unsafe.Add(ref bytes, at + 1))))
                        break;
                }
                else if (edge.Follows == Follows.Number)
                {
                    after = Scan.EndOfNumber(in bytes, at, leastDigits);
                    if (after < 0)
                        break;
                }

                if (edge.IsRecordId)
                {
                    if (idEnd != 0)
                        break;
                    (idAt, idEnd) = (at, edge.Follows == Follows.String ? after - 1 : after);
                }

                if (edge.CutFrom != Edge.None && !cuts.TryCutOut((int)end + edge.CutFrom, (int)after))
                    break;
                room[count] = edge.Counter;
                count += edge.Count;
                state = edge.Next;
                end = after;
            }
        }

        if (idEnd != 0)
            tally.Ids.AddPlain(window.Bytes.AsSpan((int)idAt, (int)(idEnd - idAt)));
        tally.Counted(count);
        (from, position) = (state, (int)end);
        return edge;
    }
}
