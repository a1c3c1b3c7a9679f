namespace Policies.Redaction.Json;

/// <summary>What is usual in what the plan withholds: read for its faults, and for names that come twice, and for nothing else.</summary>
internal sealed partial class PlanWalk
{
    private bool SkipUsual(in UsualValues usual, ref Frame frame)
    {
        var end = _end;
        while (usual.ItemAt(end, frame.HasRead, out var at))
        {
            var names = _names.Count;
            if (!frame.IsArray && !SkipName(usual, ref at))
                break;
            var next = usual.EndOf(at);
            if (next < 0 && !MaySkipInto(usual, at))
            {
                // The general way reads the name again.
                _names.ReturnTo(names);
                break;
            }

            frame.HasRead = true;
            if (next < 0)
            {
                _nesting.EnterSilently(usual.Is(at, '['));
                _end = at + 1;
                return true;
            }

            end = next;
        }

        _end = end;
        var closing = usual.ValueAt(end);
        return usual.Is(closing, frame.IsArray ? ']' : '}') && frame.HasRead && Close(closing) && !_nesting.IsOutermost;
    }

    private bool SkipName(in UsualValues usual, ref int at)
    {
        var colon = usual.Is(at, '"') ? usual.EndOf(at) : -1;
        if (colon < 0 || !usual.Is(colon, ':') || !_names.Add(_nesting.Level, window.Bytes.AsSpan(at + 1, colon - at - 2)))
            return false;
        at = usual.ValueAt(colon + 1);
        return true;
    }

    private bool MaySkipInto(in UsualValues usual, int at) => (usual.Is(at, '{') || usual.Is(at, '[')) && _nesting.Level < limits.MaxDepth;
}
