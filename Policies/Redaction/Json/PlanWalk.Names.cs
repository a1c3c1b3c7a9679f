namespace Policies.Redaction.Json;

/// <summary>Names: which member of the plan one is, and whether it is the first of its kind in its object.</summary>
internal sealed partial class PlanWalk
{
    private bool Name(ref Frame frame, int at, out Member? member, out int end)
    {
        member = null;
        if (!_tokens.Name(at, _end, out var name, out end))
            return false;
        var text = _values.Unescaped(name);
        if (!frame.IsSilent)
            member = frame.Place.Member(text);
        var isFirst = member is { Bit: not 0 } ? (frame.Seen & member.Bit) == 0 : _names.Add(_nesting.Level, text);
        return isFirst || _tokens.Refuse(JsonFaultKind.DuplicateName, at);
    }
}
