namespace Policies.Redaction.Json;

/// <summary>What becomes of objects and arrays.</summary>
internal sealed partial class PlanWalk
{
    private bool Open(in Value value, int comma, Place place)
    {
        if (IsTooDeep(value))
            return false;
        _taking = value.Start;
        if (!place.IsHidden && (value.IsArray || place.IsEntered))
            Enter(value, comma, place);
        else
            Withhold(value, place);
        _end = value.End;
        if (place.Node.IsRecord && value.IsObject && !_nesting.Inner.IsSilent)
            return TakeRecord();
        return true;
    }

    private bool OpenSilently(in Value value)
    {
        if (IsTooDeep(value))
            return false;
        _nesting.EnterSilently(value.IsArray);
        _end = value.End;
        return true;
    }

    private bool IsTooDeep(in Value value) => _nesting.Level >= limits.MaxDepth && !_tokens.Refuse(JsonFaultKind.TooDeep, value.Start);

    private void Enter(in Value value, int comma, Place place)
    {
        var start = _cuts.At(_end);
        if (!_nesting.IsOutermost && !_nesting.Inner.HasKept)
            LeaveOutComma(comma);
        // From here on the open container itself tells how far it reaches; only a name in an array still reaches past that array.
        if (!place.TakesObject)
            MakeHarmless(place);
        _nesting.Enter(place, start, value.IsArray, tally.Now);
    }

    // What is withheld is cut as it comes: it is held nowhere, however long it is.
    private void Withhold(in Value value, Place place)
    {
        if (place.IsHidden)
            tally.Withhold(place);
        else
            tally.WithholdForShape(place);
        if (_nesting.IsOutermost)
            IsRootUnexpected = true;
        _cuts.Cut(_end);
        MakeHarmless(place);
        _nesting.EnterSilently(value.IsArray);
    }

    private bool Close(int at)
    {
        if (!_tokens.FitsBetween(_end, at, at + 1))
            return false;
        if (_recorder.IsOn)
            _recorder.Close(at, _end);
        if (_names.Count > 0)
            _names.Leave(_nesting.Level);
        if (_nesting.Inner.IsSilent)
            CloseSilently(at);
        else
            CloseRead(at);
        return true;
    }

    private void CloseSilently(int at)
    {
        _nesting.Leave();
        _end = at + 1;
        if (_nesting.IsOutermost)
            EndDocument();
        else if (!_nesting.Inner.IsSilent)
            _cuts.Resume(_end);
    }

    private void CloseRead(int at)
    {
        // A container with nothing left in it has nothing between its brackets, or white space would tell that it had.
        if (!_nesting.Inner.HasKept)
        {
            _cuts.Cut(_end);
            _cuts.Resume(at);
        }

        ref readonly var closed = ref _nesting.Leave();
        _end = at + 1;
        if (closed.CondemnedFor is { } place)
        {
            RemoveClosed(closed);
            Lose(place, closed.CondemnedBy!);
        }
        else if (closed.Place.IsWatched)
        {
            RemoveClosed(closed);
            tally.Withhold(closed.Place);
            IsRootUnexpected |= _nesting.IsOutermost;
        }
        else if (closed.GoesWhenEmpty && !closed.HasKept && !_nesting.IsOutermost)
        {
            CutClosed(closed);
            _nesting.Inner.HasLost |= closed.HasLost;
        }
        else
        {
            KeepClosed(closed);
        }

        if (closed.Place.TakesObject || _nesting.IsOutermost)
            EndItem(closed.Place);
    }

    private void RemoveClosed(in Frame closed)
    {
        CutClosed(closed);
        tally.ReturnTo(closed.Before);
    }

    private void CutClosed(in Frame closed)
    {
        _recorder.Stop();
        _cuts.CutBack(closed.Start);
        if (!_nesting.IsOutermost)
            _cuts.Resume(_end);
    }

    private void KeepClosed(in Frame closed)
    {
        if (!_nesting.IsOutermost)
            _nesting.Inner.HasKept = true;
        if (closed.Record != _nesting.Level)
            return;
        tally.ReleaseRecord();
        if (_nesting.HeldFrom(_nesting.Level) is null)
            tally.Settle();
    }
}
