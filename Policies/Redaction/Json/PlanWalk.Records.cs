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
    private const int Unknown = -1;

    private void TakeRecord()
    {
        if (!window.IsShort || _recorder.IsOn || !IsOutermostRecord)
            return;
        while (TryRecord() && NextRecord())
        {
        }
    }

    private bool TryRecord()
    {
        var (cuts, counts) = (_cuts.Now, tally.Now);
        var beginning = _automaton.Beginning(_nesting, _names);
        if (RunThrough(beginning, out var learns))
            return true;
        _cuts.ReturnTo(cuts);
        tally.ReturnTo(counts);
        if (learns && _automaton.Learns())
            _recorder.Begin(beginning, _end);
        return false;
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

    private bool IsOutermostRecord => _nesting.Level == 1 || _nesting.Open[^2].Record == Frame.NoRecord;

    private bool RunThrough(State state, out bool learns)
    {
        var end = _end;
        while (true)
        {
            var edge = Run(ref state, ref end);
            // At the end of the window a lead may be but half there.
            learns = edge is null && (state.First is null || window.Length - end >= Lead.Longest);
            if (edge is null)
                return false;
            var after = EndOfValue(edge, end);
            if (after == Unknown)
                return false;
            Follow(edge, end, after);
            if (edge.Follows == Follows.End)
            {
                EndRecord(edge, end);
                return true;
            }

            (state, end) = (edge.Next, after);
        }
    }

    private int EndOfValue(Edge edge, int end)
    {
        var at = end + edge.Lead.Length;
        if (edge.Follows is not (Follows.String or Follows.Number))
            return at;
        if (!_tokens.Reads(edge.Follows == Follows.String ? at - 1 : at, out var value))
            return Unknown;
        if (edge.Effects.Place is not { } place)
            return value.End;
        _taking = value.Start;
        if (_values.RuleFor(value, _tokens.Inside(value), window.Bytes, place) is not null)
            return Unknown;
        if (edge.Effects.IsRecordId)
            tally.Ids.Add(_values.Characters(_tokens.Inside(value)));
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
        var leastDigits = plan.Screening.LeastDigitsOfNumbers;
        var length = window.Length;
        var room = tally.Room;
        var cuts = _cuts;
        var count = 0;
        var state = from;
        Edge? edge;
        nint end = position;
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
                    if (after < 0 || (edge.IsScreened && Unsafe.Add(ref initials, Unsafe.Add(ref bytes, at))))
                        break;
                }
                else if (edge.Follows == Follows.Number)
                {
                    after = Scan.EndOfNumber(in bytes, at, leastDigits);
                    if (after < 0)
                        break;
                }

                if (edge.CutFrom != Edge.None && !cuts.TryCutOut((int)end + edge.CutFrom, (int)after))
                    break;
                room[count] = edge.Counter;
                count += edge.Count;
                state = edge.Next;
                end = after;
            }
        }

        tally.Counted(count);
        (from, position) = (state, (int)end);
        return edge;
    }
}
