namespace Policies.Catalogs;

/// <summary>What a SIS makes of a write, as its standard says.</summary>
public enum WriteEffect
{
    /// <summary>A record comes to be; one that is there already is left alone.</summary>
    Create,

    /// <summary>A record comes to be, or one that is there is replaced whole: what the body does not hold is erased.</summary>
    CreateOrReplace,

    /// <summary>A record is replaced whole: what the body does not hold is erased.</summary>
    Replace,

    /// <summary>The members of the body take the places of the record's; others stay. A list is replaced whole.</summary>
    Merge,

    /// <summary>What the body says is done to the record: a JSON Merge Patch (RFC 7396) or a JSON Patch (RFC 6902), as its media type says.</summary>
    Patch,

    /// <summary>A record goes.</summary>
    Delete,
}
