namespace Policies.Redaction.Json;

/// <summary>
/// Which member came after which the last time. Records of one kind have their members in one order, so that a name is nearly always
/// known before it is read. What is wrong here costs time and nothing else: a name is compared before it is believed.
/// </summary>
internal sealed class Succession(PreparedPlan plan)
{
    private readonly Member?[] _first = new Member?[plan.PlaceCount];
    private readonly Member?[] _next = new Member?[plan.MemberCount];

    public Member? Next(in Frame frame) => frame.Last is { } last ? _next[last.Index] : _first[frame.Place.Index];

    /// <summary>The member was read.</summary>
    public void Note(ref Frame frame, Member member)
    {
        ref var next = ref frame.Last is { } last ? ref _next[last.Index] : ref _first[frame.Place.Index];
        if (next != member)
            next = member;
        frame.Last = member;
    }
}
