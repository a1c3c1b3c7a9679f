namespace Policies.Agreements;

/// <summary>What a party may do to records, always within the fields it is granted.</summary>
[Flags]
public enum WriteRight
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Put new records in.</summary>
    Create = 1,

    /// <summary>Put a record in the place of another.</summary>
    Replace = 2,

    /// <summary>Change some of a record, and leave the rest.</summary>
    Modify = 4,

    /// <summary>Take records out.</summary>
    Delete = 8,
}
