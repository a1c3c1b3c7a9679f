namespace Policies.Redaction.Json;

/// <summary>What becomes of strings, numbers and literals.</summary>
internal sealed partial class PlanWalk
{
    private void TakeScalar(in Value value, int comma, Place place)
    {
        _taking = value.Start;
        if (place.IsHidden)
        {
            tally.Withhold(place);
            RemoveByPlan(value.End);
        }
        else if (place.IsEntered && !value.IsNull)
        {
            tally.WithholdForShape(place);
            RemoveByPlan(value.End);
        }
        else
        {
            TakeRead(value, comma, place);
        }

        EndItem(place);
        if (_recorder.IsOn)
            _recorder.Take(value, place);
    }

    // The guard is asked before anything is counted or cut: what it protects may take along what it stands in.
    private void TakeRead(in Value value, int comma, Place place)
    {
        if (value.HasText && _values.RuleFor(value, _tokens.Inside(value), window.Bytes, place) is { } rule)
        {
            _recorder.Refuse(value, place);
            Remove(value.End);
            Condemn(place, rule);
        }
        else if (place.Node.IsGuarded && value.IsNull && IsInObject)
        {
            // To some systems null is an empty list: it must look like one whose elements all went.
            Remove(value.End);
        }
        else if (place.IsWatched)
        {
            tally.Withhold(place);
            RemoveByPlan(value.End);
        }
        else
        {
            tally.Release(place);
            if (place.Node.IsRecordId && value.HasText)
                tally.Ids.Add(_values.Unescaped(_tokens.Inside(value)));
            Keep(value.End, comma);
        }
    }

    private void Keep(int end, int comma)
    {
        if (!_nesting.IsOutermost && !_nesting.Inner.HasKept)
            KeepFirst(comma);
        _end = end;
    }

    // The first item that is kept has no comma, whatever stood before it.
    private void KeepFirst(int comma)
    {
        LeaveOutComma(comma);
        _nesting.Inner.HasKept = true;
    }

    private void LeaveOutComma(int comma)
    {
        if (comma == NoComma)
            return;
        _cuts.Cut(_end);
        _cuts.Resume(comma + 1);
    }

    private void Remove(int end)
    {
        _cuts.Cut(_end);
        if (!_nesting.IsOutermost)
            _cuts.Resume(end);
        _end = end;
    }

    private void RemoveByPlan(int end)
    {
        Remove(end);
        if (_nesting.IsOutermost)
            IsRootUnexpected = true;
    }

    private void Condemn(Place place, string rule)
    {
        var level = Condemnation.Reach(_nesting.Open, place);
        if (level == Condemnation.Itself)
            Lose(place, rule);
        else
            _nesting.Condemn(level, place, rule);
    }

    // Something went for a value; the count is under that value's path.
    private void Lose(Place place, string rule)
    {
        tally.WithholdByValue(place, rule);
        if (_nesting.IsOutermost)
            IsRootCondemned = true;
        else
            _nesting.Inner.HasLost = true;
    }

    private bool IsInObject => !_nesting.IsOutermost && !_nesting.Inner.IsArray;

    private void EndItem(Place place)
    {
        if (_nesting.IsOutermost)
            EndDocument();
        else
            MakeHarmless(place);
    }

    private void EndDocument()
    {
        _tokens.IsDone = true;
        _documentEnd = window.Start + _end;
    }

    // Nothing that is still to come at this member can take its object along.
    private void MakeHarmless(Place place)
    {
        if (place.ReachesUp && IsInObject)
            _nesting.Inner.ReachingMembers--;
    }
}
