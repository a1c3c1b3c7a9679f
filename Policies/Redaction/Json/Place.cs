namespace Policies.Redaction.Json;

/// <summary>A plan node made ready for reading: members found by span, and whether a value here can take what surrounds it along.</summary>
internal sealed class Place
{
    private readonly Dictionary<string, Place>.AlternateLookup<ReadOnlySpan<char>> _members;

    public Place(PlanNode node, int index, Dictionary<string, Place> members)
    {
        Node = node;
        Index = index;
        _members = members.GetAlternateLookup<ReadOnlySpan<char>>();
        IsEntered = node.Treatment is PlanTreatment.Descend || (node.Treatment is PlanTreatment.Watch && members.Count > 0);
        var isRead = !IsEntered && node.Treatment is not PlanTreatment.Withhold;
        TakesObject = isRead && node.NamesItsSibling;
        TakesElement = IsEntered ? node.IsRecord || members.Values.Any(member => member.TakesElement) : isRead && node.IsKey;
        ReachingMembers = members.Values.Count(member => member.ReachesUp);
    }

    public PlanNode Node { get; }

    /// <summary>An object here is entered.</summary>
    public bool IsEntered { get; }

    /// <summary>Number of this place in its plan.</summary>
    public int Index { get; }

    /// <summary>A value here can condemn the object it stands in, even from within arrays.</summary>
    public bool TakesObject { get; }

    /// <summary>A value here, or below, can condemn the element or document that its object is part of.</summary>
    public bool TakesElement { get; }

    /// <summary>The object that has this as a member cannot be let go before this member was read.</summary>
    public bool ReachesUp => TakesObject || TakesElement;

    public int ReachingMembers { get; }

    /// <summary>The place of a member, or null when the plan does not name it.</summary>
    public Place? Member(ReadOnlySpan<char> name) => _members.TryGetValue(name, out var place) ? place : null;
}
