using System.Runtime.CompilerServices;

namespace Policies.Redaction.Json;

/// <summary>Names: which member of the plan one is, and whether it is the first of its kind in its object.</summary>
internal sealed partial class PlanWalk
{
    // The member that came next the last time comes next again, nearly always: then its name is compared and not looked up.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Name(ref Frame frame, int at, out Member? member, out int end)
    {
        member = _succession.Next(frame.Here);
        if (member is not null && window.Reads(at, member.Spelling) && (~frame.Seen & member.Bit) != 0 && !frame.IsSilent && window.IsShort)
        {
            end = at + member.Spelling.Length;
            return true;
        }

        return ReadName(ref frame, at, out member, out end);
    }

    private bool ReadName(ref Frame frame, int at, out Member? member, out int end)
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Note(ref Frame frame, Member member)
    {
        frame.Seen |= member.Bit;
        frame.Here = _succession.Note(frame.Here, member);
    }
}
