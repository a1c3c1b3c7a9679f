namespace Policies.Redaction.Json;

/// <summary>
/// Reads a document forward, window by window, follows the plan, and cuts out what the plan withholds. An item begins with the comma
/// before it, so commas mend themselves.
/// </summary>
internal sealed class PlanWalk(PreparedPlan plan, Window window, Tally tally, PooledBytes output, JsonLimits limits)
{
    private const int NoComma = -1;

    private readonly TokenReader _tokens = new(window, limits);
    private readonly Cuts _cuts = new(window, output);
    private readonly Nesting _nesting = new();
    private readonly SeenNames _names = new();
    private readonly Succession _succession = new(plan);
    private readonly GuardedValues _values = new(plan);

    // Where the last token taken began, and where it ends.
    private int _start;
    private int _end;
    private long _documentEnd;
    private Item _item;

    /// <summary>What is wrong with the document, or null.</summary>
    public JsonFault? Fault => _tokens.Fault;

    /// <summary>Position in the document of the value taken last.</summary>
    public long Reading => window.Start + _start;

    /// <summary>The document's value was withheld by the plan, or for its shape.</summary>
    public bool IsRootUnexpected { get; private set; }

    /// <summary>The document's value was withheld for a value in it.</summary>
    public bool IsRootCondemned { get; private set; }

    /// <summary>Takes what is whole in the window, and lets the window begin after it.</summary>
    /// <exception cref="GuardFailedException">The guard threw.</exception>
    public void Walk()
    {
        _end = 0;
        while (_nesting.IsOutermost ? Document() : _nesting.Inner.IsArray ? Elements() : Members())
        {
        }

        if (Fault is not null)
            return;
        _cuts.Flush(_end);
        window.Drop(_end);
        _end = 0;
    }

    /// <summary>Position up to which the output is final.</summary>
    public long Settle()
    {
        if (_nesting.HeldFrom() is { } held)
            return held;
        tally.Settle();
        return output.End;
    }

    private bool Document() => _tokens.IsDone ? Tail() : Root(window.SkipSpace(0));

    private bool Root(int at) => _tokens.Value(at, 0, out var token) && Take(token, NoComma, plan.Root);

    private bool Tail()
    {
        var at = window.SkipSpace(_end);
        if (at < window.Length)
            return _tokens.Refuse(JsonFaultKind.TrailingBytes, (int)(_documentEnd - window.Start));
        _end = at;
        return window.Start + at - _documentEnd > limits.MaxTokenBytes
            && _tokens.Refuse(JsonFaultKind.TokenTooLong, (int)(_documentEnd - window.Start));
    }

    private bool Elements()
    {
        var isSilent = _nesting.Inner.IsSilent;
        var place = _nesting.Inner.Place;
        while (true)
        {
            var at = window.SkipSpace(_end);
            var comma = NoComma;
            if (_nesting.Inner.HasRead)
            {
                if (window.Bytes[at] != ',')
                    return window.Bytes[at] == ']' ? Close(at) : _tokens.Stop(at, _end);
                comma = at;
                at = window.SkipSpace(at + 1);
            }
            else if (window.Bytes[at] == ']')
            {
                return Close(at);
            }

            if (!_tokens.Value(at, _end, out var token) || !(isSilent ? Skip(token) : Take(token, comma, place)))
                return false;
            if (token.Opens)
                return true;
        }
    }

    private bool Members()
    {
        var isSilent = _nesting.Inner.IsSilent;
        while (true)
        {
            var at = window.SkipSpace(_end);
            var comma = NoComma;
            if (_nesting.Inner.HasRead)
            {
                if (window.Bytes[at] != ',')
                    return window.Bytes[at] == '}' ? Close(at) : _tokens.Stop(at, _end);
                comma = at;
                at = window.SkipSpace(at + 1);
            }
            else if (window.Bytes[at] == '}')
            {
                return Close(at);
            }

            var names = _names.Count;
            if (!Name(at, out var member, out var colon))
                return false;
            if (!_tokens.Value(window.SkipSpace(colon + 1), colon + 1, out var token))
            {
                _names.ReturnTo(names);
                return false;
            }

            Note(member);
            if (!(isSilent ? Skip(token) : Take(token, comma, member?.Place)))
                return false;
            if (token.Opens)
                return true;
        }
    }

    // The member that came next the last time comes next again, nearly always: then its name is compared and not looked up.
    private bool Name(int at, out Member? member, out int colon)
    {
        ref var frame = ref _nesting.Inner;
        member = frame.IsSilent ? null : _succession.Next(frame);
        if (member is { Ordinal: < 64 } && window.Reads(at, member.Spelling))
        {
            colon = at + member.Spelling.Length - 1;
            if (!_tokens.FitsBetween(_end, at, colon + 1))
                return false;
        }
        else if (!ReadName(at, out member, out colon))
        {
            return false;
        }

        return member is not { Ordinal: < 64 } || (frame.Seen >> member.Ordinal & 1) == 0 || _tokens.Refuse(JsonFaultKind.DuplicateName, at);
    }

    private bool ReadName(int at, out Member? member, out int colon)
    {
        member = null;
        colon = at;
        if (window.Bytes[at] != '"')
            return _tokens.Stop(at, _end);
        if (!_tokens.String(at, _end, out var token))
            return false;
        colon = window.SkipSpace(token.End);
        if (window.Bytes[colon] != ':')
            return _tokens.Stop(colon, _end);
        if (!_tokens.FitsBetween(_end, at, colon + 1) || !_tokens.Check(token, _end))
            return false;
        var name = _values.Unescaped(_tokens.Inside(token));
        ref var frame = ref _nesting.Inner;
        member = frame.IsSilent ? null : frame.Place.Member(name);
        return member is { Ordinal: < 64 } || _names.Add(_nesting.Level, name) || _tokens.Refuse(JsonFaultKind.DuplicateName, at);
    }

    private void Note(Member? member)
    {
        if (member is null)
            return;
        ref var frame = ref _nesting.Inner;
        if (member.Ordinal < 64)
            frame.Seen |= 1UL << member.Ordinal;
        _succession.Note(ref frame, member);
    }

    // Something in what the plan withholds.
    private bool Skip(in Token token)
    {
        if (token.Opens && IsTooDeep(token))
            return false;
        _end = token.End;
        _nesting.Inner.HasRead = true;
        if (token.Opens)
            _nesting.EnterSilently(token.Kind is TokenKind.Array);
        return true;
    }

    private bool Take(in Token token, int comma, Place? place)
    {
        if (token.Opens && IsTooDeep(token))
            return false;
        Begin(comma, place);
        (_start, _end) = (token.Start, token.End);
        if (place is null)
            WithholdUnknown(token);
        else if (place.IsHidden)
            WithholdByPlan(token, place);
        else
            Grant(token, place);
        return true;
    }

    private bool IsTooDeep(in Token token) => _nesting.Level >= limits.MaxDepth && !_tokens.Refuse(JsonFaultKind.TooDeep, token.Start);

    private void Begin(int comma, Place? place)
    {
        _item = new Item { Place = place, Start = _cuts.At(_end) };
        if (_nesting.IsOutermost)
            return;
        ref var frame = ref _nesting.Inner;
        frame.HasRead = true;
        // The first item that is kept has no comma, whatever stood before it.
        if (frame.HasKept || comma == NoComma)
            return;
        _cuts.Cut(_item.Start);
        _cuts.Resume(comma + 1);
    }

    private void WithholdUnknown(in Token token)
    {
        tally.WithholdUnclassifiedIn(_nesting.Inner.Place);
        Withhold(token);
    }

    private void WithholdByPlan(in Token token, Place place)
    {
        tally.Withhold(place);
        Withhold(token);
    }

    private void Grant(in Token token, Place place)
    {
        if (token.Kind is TokenKind.Array || (place.IsEntered && token.Kind is TokenKind.Object))
        {
            Open(token, place);
        }
        else if (token.Kind is TokenKind.Object || (place.IsEntered && token.Kind is not TokenKind.Null))
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
        if (token.IsText && _values.RuleFor(token, _tokens.Inside(token), place) is { } rule)
        {
            Remove();
            Condemn(place, rule);
        }
        else if (place.Node.IsGuarded && token.Kind is TokenKind.Null && IsMember)
        {
            // To some systems null is an empty list: it must look like one whose elements all went.
            Remove();
        }
        else if (place.Node.Treatment is PlanTreatment.Watch)
        {
            RemoveWatched(place);
        }
        else
        {
            tally.Release(place);
            if (place.Node.IsRecordId && token.IsText)
                tally.Ids.Add(_values.Characters(_tokens.Inside(token)));
            Keep();
        }
    }

    private bool IsMember => !_nesting.IsOutermost && !_nesting.Inner.IsArray;

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
        if (_nesting.IsOutermost)
            IsRootUnexpected = true;
        if (!token.Opens)
        {
            Remove();
            return;
        }

        // What is withheld is cut as it comes: it is held nowhere, however long it is.
        _cuts.Cut(_item.Start);
        MakeHarmless();
        _nesting.EnterSilently(token.Kind is TokenKind.Array);
    }

    private void Open(in Token token, Place place)
    {
        // From here on the open container itself tells how far it reaches; only a name in an array still reaches past that array.
        if (!place.TakesObject)
            MakeHarmless();
        _nesting.Enter(place, _item, token.Kind is TokenKind.Array, tally.Now);
    }

    private bool Close(int at)
    {
        if (!_tokens.FitsBetween(_end, at, at + 1))
            return false;
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
            _cuts.Cut(_cuts.At(_end));
            _cuts.Resume(at);
        }

        ref readonly var closed = ref _nesting.Leave();
        _end = at + 1;
        _item = closed.Item;
        if (closed.CondemnedFor is { } place)
        {
            Remove();
            tally.ReturnTo(closed.Before);
            Lose(place, closed.CondemnedBy!);
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
            KeepClosed(closed);
        }
    }

    private void KeepClosed(in Frame closed)
    {
        var isRecord = closed.Record == _nesting.Level;
        if (isRecord)
            tally.ReleaseRecord();
        Keep();
        if (isRecord && _nesting.HeldFrom() is null)
            tally.Settle();
    }

    private void Keep()
    {
        if (!_nesting.IsOutermost)
            _nesting.Inner.HasKept = true;
        EndItem();
    }

    private void Remove()
    {
        _cuts.Cut(_item.Start);
        if (!_nesting.IsOutermost)
            _cuts.Resume(_end);
        EndItem();
    }

    private void RemoveWatched(Place place)
    {
        tally.Withhold(place);
        Remove();
        if (_nesting.IsOutermost)
            IsRootUnexpected = true;
    }

    private void EndItem()
    {
        if (_nesting.IsOutermost)
            EndDocument();
        else
            MakeHarmless();
    }

    private void EndDocument()
    {
        _tokens.IsDone = true;
        _documentEnd = window.Start + _end;
    }

    private void MakeHarmless()
    {
        if (_item.Place is not { ReachesUp: true } || _item.IsHarmless || !IsMember)
            return;
        _item.IsHarmless = true;
        _nesting.Inner.ReachingMembers--;
    }
}
