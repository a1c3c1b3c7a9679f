using System.Collections.Immutable;

namespace Policies.Redaction.Json.Automaton;

/// <summary>
/// Looks on while the walk takes a record, and adds to the automaton what it does from one value to the next. It decides nothing itself.
/// </summary>
internal sealed class Recorder(PreparedPlan plan, Window window, Nesting nesting, SeenNames names, Cuts cuts, Tally tally, JsonLimits limits)
{
    // Where there are more, the guard is asked about each.
    private const int MostCodes = 24;
    private const int LongestCode = 256;

    private State? _beginning;
    private (Place Place, int Level, int Generation) _beginningOf;
    private State? _state;
    private int _record;
    private int _from;
    private Cuts.Mark _cuts;
    private Tally.Mark _tally;

    private readonly record struct Found(Follows Follows, Rank Rank, int End, int ValueEnd);

    public bool IsOn => _state is not null;

    /// <summary>The state at the beginning of the innermost object, a record.</summary>
    public State Beginning()
    {
        var now = (nesting.Inner.Place, nesting.Level, plan.Automaton.Generation);
        if (_beginning is null || now != _beginningOf)
            (_beginning, _beginningOf) = (plan.Automaton.At(StateKey.Of(nesting.Open, nesting.Level - 1, names, limits.MaxDepth)), now);
        return _beginning;
    }

    /// <summary>A record begins.</summary>
    /// <param name="state">The state at its beginning.</param>
    /// <param name="end">The position after its bracket.</param>
    public void Begin(State state, int end)
    {
        (_state, _record) = (state, nesting.Level - 1);
        Mark(end);
    }

    /// <summary>The guard protects this value: more becomes of it than an edge can tell.</summary>
    public void Refuse(in Value value, Place place)
    {
        if (_state is not null && IsCode(value, place))
            Add(new(Follows.Nothing, Rank.Code, value.End, value.End), new State(), null);
        Stop();
    }

    /// <summary>Something happened that does not depend on the state and the bytes that lead on alone.</summary>
    public void Stop() => _state = null;

    /// <summary>A scalar was taken.</summary>
    /// <param name="value">The scalar.</param>
    /// <param name="place">Its place, or null in what is withheld.</param>
    public void Take(in Value value, Place? place)
    {
        var looks = place is not null && value.HasText && !place.IsHidden && !place.IsEntered;
        var next = plan.Automaton.At(StateKey.Of(nesting.Open, _record, names, limits.MaxDepth));
        if (!value.HasText)
            Add(new(Follows.Lead, Rank.Other, value.End, value.End), next, null);
        else if (!value.IsString)
            Add(new(Follows.Number, Rank.Number, value.Start, value.End), next, looks ? place : null);
        else if (looks && IsCode(value, place!))
            Add(new(Follows.Lead, Rank.Code, value.End, value.End), next, null);
        else
            Add(new(Follows.String, Rank.Other, value.Start + 1, value.End), next, looks ? place : null);
        Mark(value.End);
    }

    // A code is a word of a vocabulary: a descriptor, or the name of a pair. The guard has let it go, so it is remembered with its lead.
    private bool IsCode(in Value value, Place place) =>
        value.IsString && (place.Node.NamesItsSibling || window.Bytes.AsSpan(value.Start + 1).StartsWith("uri://"u8))
        && !place.Node.IsRecordId && _state!.Codes < MostCodes && value.End - value.Start < LongestCode;

    /// <summary>A container is going to be closed.</summary>
    /// <param name="at">Where its bracket stands.</param>
    /// <param name="end">Where the last token before it ends.</param>
    public void Close(int at, int end)
    {
        if (nesting.Level - 1 != _record)
            return;
        Add(new(Follows.End, Rank.Other, at + 1, at + 1), new State(), null, end);
        Stop();
    }

    private void Mark(int from) => (_from, _cuts, _tally) = (from, cuts.Now, tally.Now);

    private void Add(in Found found, State next, Place? place, int lastEnd = 0)
    {
        var from = _from;
        for (; found.End - from > Lead.Longest; from += Lead.Longest)
            _state = Step(from);
        var lead = new Lead(window.Bytes.AsSpan(from, Lead.Longest), found.End - from);
        var edge = new Edge(lead, found.Follows, found.Rank, next, EffectsFrom(from, found.ValueEnd, place, lastEnd));
        _state = plan.Automaton.Way(_state!, edge).Next;
    }

    // A part of a lead that is longer than can be compared at once.
    private State Step(int from)
    {
        var lead = new Lead(window.Bytes.AsSpan(from, Lead.Longest), Lead.Longest);
        return plan.Automaton.Way(_state!, new Edge(lead, Follows.Lead, Rank.Code, new State(), Effects.None)).Next;
    }

    private Effects EffectsFrom(int from, int valueEnd, Place? place, int lastEnd) => new()
    {
        Place = place,
        IsAsked = place is not null && (plan.Screening.PassesNothing || place.IsAlwaysAsked),
        IsRecordId = place is { Node.IsRecordId: true, IsWatched: false },
        Counters = [.. tally.Since(_tally)],
        Cuts = Marks(from, valueEnd),
        Length = lastEnd - from,
        HasKept = nesting.Inner.HasKept,
    };

    private ImmutableArray<CutMark> Marks(int from, int valueEnd)
    {
        var marks = ImmutableArray.CreateBuilder<CutMark>();
        var kept = _cuts.From;
        var bounds = cuts.Since(_cuts);
        for (var i = 0; i < bounds.Length; i += 2)
        {
            Turn(bounds[i]);
            marks.Add(new(bounds[i + 1] - from, false, false));
            kept = Cuts.Nowhere;
        }

        Turn(cuts.Now.From);
        return marks.ToImmutable();

        // From what was kept to what is kept now.
        void Turn(int now)
        {
            if (kept == now)
                return;
            if (kept != Cuts.Nowhere)
                marks.Add(new(kept - from, false, false));
            if (now != Cuts.Nowhere)
                marks.Add(now == valueEnd ? new(0, true, true) : new(now - from, false, true));
            kept = now;
        }
    }
}
