using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Policies.Redaction.Json;

/// <summary>
/// What nearly all of a document is: the member that came next the last time, a plain value, a container that is entered and left. It
/// is taken without looking left or right. Anything else is left for the general way, which would have decided all of this alike.
/// </summary>
internal sealed partial class PlanWalk
{
    private void TakeUsual()
    {
        if (!window.IsShort)
            return;
        var usual = new UsualValues(window, plan.Screening);
        while (TakeUsual(usual, ref _nesting.Inner))
        {
        }
    }

    private bool TakeUsual(in UsualValues usual, ref Frame frame)
    {
        if (frame.IsSilent)
            return SkipUsual(usual, ref frame);
        return frame.IsArray ? TakeUsualElements(usual, ref frame) : TakeUsualMembers(usual, ref frame);
    }

    private bool TakeUsualMembers(in UsualValues usual, ref Frame frame)
    {
        ref var expected = ref MemoryMarshal.GetArrayDataReference(_succession.Expected);
        var here = frame.Here;
        var seen = frame.Seen;
        var end = _end;
        while (usual.ItemAt(end, frame.HasRead, out var at))
        {
            if (Unsafe.Add(ref expected, here) is not { } member || !usual.Reads(at, member.Spelling) || (member.Bit & ~seen) == 0)
                break;
            var place = member.Place;
            at = usual.ValueAt(unchecked(at + member.Spelling.Length));
            var next = usual.EndOf(at);
            if (next < 0 && !usual.Is(at, '"'))
            {
                if (!MayOpenUsual(usual, frame, at, place))
                    break;
                (frame.Here, frame.Seen) = (member.After, seen | member.Bit);
                OpenUsual(usual, ref frame, end, at, place);
                return true;
            }

            if (next < 0 || usual.MayBegin(at))
                next = EndOfRemarkable(at, place);
            if (next < 0)
                break;
            if (place.Scalar == Usual.Released && frame.HasRead == frame.HasKept)
            {
                tally.Count(place.Counters.Released);
                frame.HasKept = true;
            }
            else if (place.Scalar == Usual.Withheld)
            {
                tally.Count(place.Counters.Withheld);
                _cuts.CutOut(end, next);
            }
            else
            {
                break;
            }

            frame.HasRead = true;
            seen |= member.Bit;
            here = member.After;
            end = next;
        }

        (frame.Here, frame.Seen, _end) = (here, seen, end);
        return CloseUsual(usual, ref frame, '}');
    }

    private bool TakeUsualElements(in UsualValues usual, ref Frame frame)
    {
        var place = frame.Place;
        var end = _end;
        while (usual.ItemAt(end, frame.HasRead, out var at))
        {
            var next = usual.EndOf(at);
            if (next < 0 && !usual.Is(at, '"'))
            {
                if (!MayOpenUsual(usual, frame, at, place))
                    break;
                OpenUsual(usual, ref frame, end, at, place);
                return true;
            }

            if (next < 0 || usual.MayBegin(at))
                next = EndOfRemarkable(at, place);
            if (next < 0 || place.Scalar != Usual.Released || frame.HasRead != frame.HasKept)
                break;
            tally.Count(place.Counters.Released);
            frame.HasRead = frame.HasKept = true;
            end = next;
        }

        _end = end;
        return CloseUsual(usual, ref frame, ']');
    }

    // A scalar that needs a closer look, and passes it; else -1: then the general way says what it is.
    private int EndOfRemarkable(int at, Place place)
    {
        if (place.Scalar == Usual.Neither || !_tokens.Reads(at, out var value))
            return -1;
        _taking = at;
        return place.IsHidden || _values.RuleFor(value, _tokens.Inside(value), window.Bytes, place) is null ? value.End : -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool MayOpenUsual(in UsualValues usual, in Frame frame, int at, Place place) =>
        (usual.Is(at, '[') ? !place.IsHidden : place.IsEntered && usual.Is(at, '{'))
        && !place.TakesObject && frame.HasRead == frame.HasKept && _nesting.Level < limits.MaxDepth;

    // The frame is not to be touched afterwards: frames may move when one is entered.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void OpenUsual(in UsualValues usual, ref Frame frame, int end, int at, Place place)
    {
        _taking = at;
        frame.HasRead = true;
        if (place.ReachesUp && !frame.IsArray)
            frame.ReachingMembers--;
        _nesting.Enter(place, _cuts.At(end), usual.Is(at, '['), tally.Now);
        _end = at + 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool CloseUsual(in UsualValues usual, ref Frame frame, char bracket)
    {
        var at = usual.ValueAt(_end);
        if (!usual.Is(at, bracket) || !frame.HasKept || !frame.StaysForCertain || _nesting.Level == 1)
            return false;
        if (_names.Count > 0)
            _names.Leave(_nesting.Level);
        _nesting.Leave();
        _end = at + 1;
        KeepClosed(frame);
        return true;
    }
}
