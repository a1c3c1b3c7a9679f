using System.Text.Json;

namespace Policies.Redaction.Json;

/// <summary>
/// Takes a document token by token, appends to the output what the plan keeps, and cuts the output back to where an item began when
/// the item turns out to be withheld. An item begins with the comma before it, so commas mend themselves.
/// </summary>
internal sealed class PlanWalk(PreparedPlan plan, PooledBytes output, Tally tally)
{
    private readonly Nesting _nesting = new();
    private Item _item;
    private bool _isNamed;
    private int? _skippedDepth;

    /// <summary>The document's value has been read.</summary>
    public bool IsDone { get; private set; }

    /// <summary>The document's value was withheld by the plan, or for its shape.</summary>
    public bool IsRootUnexpected { get; private set; }

    /// <summary>The document's value was withheld for a value in it.</summary>
    public bool IsRootCondemned { get; private set; }

    /// <summary>Position up to which the output is final.</summary>
    public long Settle()
    {
        if (_nesting.HeldFrom() is { } held)
            return held;
        tally.Settle();
        return _isNamed ? _item.Start : output.End;
    }

    /// <exception cref="GuardFailedException">The guard threw.</exception>
    public void Take(in Token token)
    {
        if (_skippedDepth is { } depth)
            Skip(token, depth);
        else if (token.Type is JsonTokenType.PropertyName)
            Name(token);
        else if (token.Closes)
            Close(token);
        else
            Value(token);
    }

    /// <summary>The white space after the document's value.</summary>
    public void TakeTail(ReadOnlySpan<byte> gap)
    {
        if (!IsRootUnexpected && !IsRootCondemned)
            output.Append(gap);
    }

    private void Name(in Token token)
    {
        Begin(_nesting.Inner.Place.Member(token.Text));
        Write(token);
        _isNamed = true;
    }

    private void Value(in Token token)
    {
        if (!_isNamed)
            Begin(_nesting.IsOutermost ? plan.Root : _nesting.Inner.Place);
        if (_item.Place is not { } place)
        {
            tally.WithholdUnclassifiedIn(_nesting.Inner.Place);
            Withhold(token);
        }
        else if (place.Node.Treatment is PlanTreatment.Withhold)
        {
            tally.Withhold(place);
            Withhold(token);
        }
        else
        {
            Grant(token, place);
        }

        _isNamed = false;
    }

    private void Grant(in Token token, Place place)
    {
        var descends = place.IsEntered;
        if (token.Type is JsonTokenType.StartArray || (descends && token.Type is JsonTokenType.StartObject))
        {
            Open(token, place);
        }
        else if (token.Type is JsonTokenType.StartObject || (descends && token.Type is not JsonTokenType.Null))
        {
            tally.WithholdForShape(place);
            Withhold(token);
        }
        else
        {
            Leaf(token, place);
        }
    }

    private void Leaf(in Token token, Place place)
    {
        if (RuleFor(token, place) is { } rule)
        {
            Remove();
            Condemn(place, rule);
            return;
        }

        if (place.Node.IsGuarded && _isNamed && token.Type is JsonTokenType.Null)
        {
            // To some systems null is an empty list: it must look like one whose elements all went.
            Remove();
            return;
        }

        if (place.Node.Treatment is PlanTreatment.Watch)
        {
            RemoveWatched(place);
            return;
        }

        Write(token);
        tally.Release(place);
        if (place.Node.IsRecordId && token.Type is (JsonTokenType.String or JsonTokenType.Number))
            tally.ReleaseRecordId(token.Text);
        Keep();
    }

    private string? RuleFor(in Token token, Place place)
    {
        if (token.Type is not (JsonTokenType.String or JsonTokenType.Number))
            return null;
        try
        {
            return plan.Guard.RuleFor(token.Text, place.Node.NamesItsSibling);
        }
        catch (Exception)
        {
            throw new GuardFailedException();
        }
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

    private void Withhold(in Token token)
    {
        Remove();
        if (_nesting.IsOutermost)
            IsRootUnexpected = true;
        if (!token.Opens)
            return;
        _skippedDepth = token.Depth;
        IsDone = false;
    }

    private void Skip(in Token token, int depth)
    {
        if (!token.Closes || token.Depth != depth)
            return;
        _skippedDepth = null;
        IsDone = _nesting.IsOutermost;
    }

    private void Open(in Token token, Place place)
    {
        Write(token);
        // From here on the open container itself tells how far it reaches; only a name in an array still reaches past that array.
        if (!place.TakesObject)
            MakeHarmless();
        _nesting.Enter(place, _item, token.Type is JsonTokenType.StartArray, tally.Now);
    }

    private void Close(in Token token)
    {
        // A container with nothing left in it has nothing between its brackets, or white space would tell that it had.
        output.Append(_nesting.Inner.HasKept ? token.Bytes : token.Raw);
        var closed = _nesting.Leave();
        _item = closed.Item;
        if (closed.Condemned is ({ } place, { } rule))
        {
            Remove();
            tally.ReturnTo(closed.Before);
            Lose(place, rule);
        }
        else if (closed.Place.Node.Treatment is PlanTreatment.Watch)
        {
            tally.ReturnTo(closed.Before);
            RemoveWatched(closed.Place);
        }
        else if (closed.GoesWhenEmpty && !closed.HasKept && !_nesting.IsOutermost)
        {
            Remove();
            _nesting.Inner.HasLost |= closed.HasLost;
        }
        else
        {
            if (closed.Record == _nesting.Level)
                tally.ReleaseRecord();
            Keep();
        }
    }

    private void Begin(Place? place) => _item = new Item { Place = place, Start = output.End };

    // The first item that is kept has no comma, whatever stood before it.
    private void Write(in Token token)
    {
        var isFirst = !_isNamed && !_nesting.IsOutermost && !_nesting.Inner.HasKept;
        output.Append(isFirst ? token.BytesAfterComma : token.Bytes);
    }

    private void Keep()
    {
        if (!_nesting.IsOutermost)
            _nesting.Inner.HasKept = true;
        End();
    }

    private void Remove()
    {
        output.Truncate(_item.Start);
        End();
    }

    private void RemoveWatched(Place place)
    {
        tally.Withhold(place);
        Remove();
        if (_nesting.IsOutermost)
            IsRootUnexpected = true;
    }

    private void End()
    {
        IsDone = _nesting.IsOutermost;
        MakeHarmless();
    }

    private void MakeHarmless()
    {
        if (_nesting.IsOutermost || _nesting.Inner.IsArray || _item.IsHarmless || _item.Place is not { ReachesUp: true })
            return;
        _item.IsHarmless = true;
        _nesting.Inner.ReachingMembers--;
    }
}
