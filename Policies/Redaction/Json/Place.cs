namespace Policies.Redaction.Json;

/// <summary>A plan node made ready for reading: its members found by bytes, and whether a value here can take what surrounds it along.</summary>
internal sealed class Place
{
    private readonly MemberTable _members;

    public Place(PlanNode node, IReadOnlyList<Member> members)
    {
        Node = node;
        _members = new MemberTable(members);
        IsEntered = node.Treatment is PlanTreatment.Descend || (node.Treatment is PlanTreatment.Watch && members.Count > 0);
        var isRead = !IsEntered && node.Treatment is not PlanTreatment.Withhold;
        TakesObject = isRead && node.NamesItsSibling;
        TakesElement = IsEntered ? node.IsRecord || members.Any(member => member.Place.TakesElement) : isRead && node.IsKey;
        ReachingMembers = members.Count(member => member.Place.ReachesUp);
        IsHidden = node.Treatment is PlanTreatment.Withhold;
        IsAlwaysAsked = node.NamesItsSibling || node.IsFreeText;
        IsWatched = node.Treatment is PlanTreatment.Watch;
        Unknown = IsEntered ? new Place(Stranger(node), []) : this;
    }

    public PlanNode Node { get; }

    /// <summary>An object here is entered.</summary>
    public bool IsEntered { get; }

    /// <summary>Nothing here leaves, nor is it looked at.</summary>
    public bool IsHidden { get; }

    /// <summary>What is here is looked at, but does not leave.</summary>
    public bool IsWatched { get; }

    /// <summary>The guard is asked about each value here, whatever its screen says.</summary>
    public bool IsAlwaysAsked { get; }

    /// <summary>Number among the places that the plan names.</summary>
    public int Number { get; init; }

    /// <summary>The place of all members that the plan does not name.</summary>
    public Place Unknown { get; }

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

    // Names that no catalog knows are not repeated.
    private static PlanNode Stranger(PlanNode parent) => new()
    {
        Path = parent.Path.Length == 0 ? "?" : parent.Path + ".?",
        Treatment = PlanTreatment.Withhold,
        Rule = "unclassified",
    };
}
