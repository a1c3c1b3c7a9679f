namespace Policies.Redaction.Json;

/// <summary>A plan node made ready for reading: its members found by bytes, and whether a value here can take what surrounds it along.</summary>
internal sealed class Place
{
    private readonly MemberTable _members;

    public Place(PlanNode node, int beginning, IReadOnlyList<Member> members, bool looksAtAll)
    {
        Node = node;
        Beginning = beginning;
        _members = new MemberTable(members);
        IsEntered = node.Treatment is PlanTreatment.Descend || (node.Treatment is PlanTreatment.Watch && members.Count > 0);
        var isRead = !IsEntered && node.Treatment is not PlanTreatment.Withhold;
        TakesObject = isRead && node.NamesItsSibling;
        TakesElement = IsEntered ? node.IsRecord || members.Any(member => member.Place.TakesElement) : isRead && node.IsKey;
        ReachingMembers = members.Count(member => member.Place.ReachesUp);
        IsHidden = node.Treatment is PlanTreatment.Withhold;
        IsPlain = node.Treatment is PlanTreatment.Release && !node.IsRecordId && !node.IsGuarded && !ReachesUp && !looksAtAll;
        Scalar = IsPlain ? Usual.Released : IsHidden ? Usual.Withheld : Usual.Neither;
        IsWatched = node.Treatment is PlanTreatment.Watch;
    }

    public PlanNode Node { get; }

    /// <summary>An object here is entered.</summary>
    public bool IsEntered { get; }

    /// <summary>Nothing here leaves, nor is it looked at.</summary>
    public bool IsHidden { get; }

    /// <summary>What is here is looked at, but does not leave.</summary>
    public bool IsWatched { get; }

    /// <summary>A scalar here leaves unless its value is protected, and nothing more depends on it.</summary>
    public bool IsPlain { get; }

    /// <summary>What nearly always becomes of a scalar here.</summary>
    public Usual Scalar { get; }

    /// <summary>Where reading stands at the beginning of an object here: see <see cref="Succession"/>.</summary>
    public int Beginning { get; }

    /// <summary>Where it is counted. Set once, when all places of the plan are known.</summary>
    public PlaceCounters Counters { get; set; }

    /// <summary>A value here can condemn the object it stands in, even from within arrays.</summary>
    public bool TakesObject { get; }

    /// <summary>A value here, or below, can condemn the element or document that its object is part of.</summary>
    public bool TakesElement { get; }

    /// <summary>The object that has this as a member cannot be let go before this member was read.</summary>
    public bool ReachesUp => TakesObject || TakesElement;

    public int ReachingMembers { get; }

    /// <summary>The member of this name, or null when the plan does not name it.</summary>
    /// <param name="name">Unescaped, UTF-8.</param>
    public Member? Member(ReadOnlySpan<byte> name) => _members.Find(name);
}
