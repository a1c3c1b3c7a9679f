namespace Policies.Redaction.Json;

/// <summary>An object or array that is open.</summary>
internal struct Frame
{
    public const int NoRecord = -1;

    public Place Place;

    /// <summary>Position in the output where it begins, with the comma and white space before it. Cutting here removes it.</summary>
    public long Start;

    /// <summary>It stands in something the plan withholds: read for its faults, and nothing else.</summary>
    public bool IsSilent;

    public bool IsArray;

    /// <summary>It is itself an element of an array.</summary>
    public bool IsElement;

    /// <summary>A member or element was read in it.</summary>
    public bool HasRead;

    /// <summary>Something was kept in it.</summary>
    public bool HasKept;

    /// <summary>An element went because of a value.</summary>
    public bool HasLost;

    /// <summary>Level of the innermost record that it is or stands in, or <see cref="NoRecord"/>.</summary>
    public int Record;

    /// <summary>Members still to come that can take this object, or more, along.</summary>
    public int ReachingMembers;

    /// <summary>Members read, by their ordinal, as far as it is below 64.</summary>
    public ulong Seen;

    public Tally.Mark Before;

    /// <summary>The place of the value that condemned this object, or null.</summary>
    public Place? CondemnedFor;

    /// <summary>The rule that condemned it.</summary>
    public string? CondemnedBy;

    /// <summary>
    /// It may still go, so that nothing from its start on can be let out. A record is held to its end, other objects only while a member
    /// is to come that reaches up, what a plan guards until something was kept in it; what is only watched goes for certain.
    /// </summary>
    public readonly bool MayGo =>
        Record != NoRecord || CondemnedFor is not null || Place.IsWatched || (IsGuarded && !HasKept) || (!IsArray && ReachingMembers > 0);

    /// <summary>It stays if something in it does, and nothing in what surrounds it depends on it.</summary>
    public readonly bool StaysForCertain => CondemnedFor is null && !Place.IsWatched && !Place.TakesObject;

    /// <summary>
    /// What the plan guards goes when nothing is left in it; an array also when it lost an element by its value. Outside records it then
    /// stays: a list whose records all went must look like a list that had none.
    /// </summary>
    public readonly bool GoesWhenEmpty => IsGuarded || (IsArray && HasLost && Record != NoRecord);

    /// <summary>A guarded array, or an object in one: how many there are of which nothing leaves would tell of those.</summary>
    private readonly bool IsGuarded => Place.Node.IsGuarded && (IsArray || (IsElement && !Place.Node.IsRecord));
}
