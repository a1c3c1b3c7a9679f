using Policies.Redaction.Json.Automaton;

namespace Policies.Redaction.Json;

/// <summary>
/// Reads a document forward, window by window, follows the plan, and cuts out what the plan withholds. A member or element begins with
/// the comma before it, so commas mend themselves. What becomes of scalars and of containers stands in files of its own.
/// </summary>
internal sealed partial class PlanWalk(
    PreparedPlan plan, Window window, Tally tally, OutputBytes output, JsonLimits limits, Cuts cuts, Nesting nesting, SeenNames names, Recorder recorder)
{
    private const int NoComma = -1;

    private readonly TokenReader _tokens = new(window, limits);
    private readonly GuardedValues _values = new(plan);
    private readonly Cuts _cuts = cuts;
    private readonly Nesting _nesting = nesting;
    private readonly SeenNames _names = names;
    private readonly Recorder _recorder = recorder;

    // Where the last token taken ends, and where the value that is being taken begins.
    private int _end;
    private int _taking;
    private long _documentEnd;

    /// <summary>What is wrong with the document, or null.</summary>
    public JsonFault? Fault => _tokens.Fault;

    /// <summary>Position in the document of the value taken last.</summary>
    public long Taking => window.Start + _taking;

    /// <summary>The document's value was withheld by the plan, or for its shape.</summary>
    public bool IsRootUnexpected { get; private set; }

    /// <summary>The document's value was withheld for a value in it.</summary>
    public bool IsRootCondemned { get; private set; }

    /// <summary>Takes what is whole in the window, and lets the window begin after it.</summary>
    /// <exception cref="GuardFailedException">The guard threw.</exception>
    public void Walk()
    {
        var goesOn = !_waits || TakeRecord();
        while (goesOn)
            goesOn = _nesting.IsOutermost ? Document() : _nesting.Inner.IsArray ? Element() : Member();

        _recorder.Stop();
        if (Fault is not null)
            return;
        _cuts.Flush(_end);
        window.Drop(_end);
        _end = 0;
    }

    /// <summary>Position up to which the output is final.</summary>
    public long Settle()
    {
        if (_nesting.HeldFrom(_nesting.Level) is { } held)
            return held;
        tally.Settle();
        return output.End;
    }

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        _tokens.Clear();
        _cuts.Clear();
        _nesting.Clear();
        _names.Clear();
        _values.Clear();
        (_end, _taking, _documentEnd) = (0, 0, 0);
        (IsRootUnexpected, IsRootCondemned, _waits) = (false, false, false);
    }

    private bool Element()
    {
        ref var frame = ref _nesting.Inner;
        var at = window.SkipSpace(_end);
        var comma = NoComma;
        if (frame.HasRead)
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

        if (!_tokens.Value(at, _end, out var value))
            return false;
        frame.HasRead = true;
        return frame.IsSilent ? TakeSilently(value) : Take(value, comma, frame.Place);
    }

    private bool Member()
    {
        ref var frame = ref _nesting.Inner;
        var at = window.SkipSpace(_end);
        var comma = NoComma;
        if (frame.HasRead)
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
        if (!Name(ref frame, at, out var member, out var colon))
            return false;
        if (!_tokens.Value(window.SkipSpace(colon), colon, out var value))
        {
            // It will be read again when more has come.
            _names.ReturnTo(names);
            return false;
        }

        frame.HasRead = true;
        if (frame.IsSilent)
            return TakeSilently(value);
        frame.Seen |= member?.Bit ?? 0;
        return Take(value, comma, member?.Place ?? frame.Place.Unknown);
    }

    private bool Take(in Value value, int comma, Place place)
    {
        if (value.Opens)
            return Open(value, comma, place);
        TakeScalar(value, comma, place);
        return true;
    }

    private bool TakeSilently(in Value value)
    {
        if (value.Opens)
            return OpenSilently(value);
        _end = value.End;
        if (_recorder.IsOn)
            _recorder.Take(value, null);
        return true;
    }
}
