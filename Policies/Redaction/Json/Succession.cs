using System.Runtime.CompilerServices;

namespace Policies.Redaction.Json;

/// <summary>
/// Which member came after which the last time. Records of one kind have their members in one order, so that a name is nearly always
/// known before it is read. What is wrong here costs time and nothing else: a name is compared before it is believed.
/// </summary>
internal sealed class Succession(PreparedPlan plan)
{
    private readonly Member?[] _next = new Member?[plan.Standings];

    /// <summary>What is expected where.</summary>
    public Member?[] Expected => _next;

    /// <summary>Where an object of this place begins.</summary>
    public static int Beginning(Place place) => place.Beginning;

    /// <summary>What is expected here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Member? Next(int here) => _next[here];

    /// <summary>This member came here.</summary>
    /// <returns>The place after it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Note(int here, Member member)
    {
        if (_next[here] != member)
            _next[here] = member;
        return member.After;
    }
}
