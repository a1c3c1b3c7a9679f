namespace Policies.Agreements;

/// <summary>What a party may do with query parameters, always within the fields it is granted.</summary>
[Flags]
public enum QueryRight
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Read page by page.</summary>
    Page = 1,

    /// <summary>Learn how many records there are.</summary>
    Count = 2,

    /// <summary>Ask for records by the values of granted fields.</summary>
    Filter = 4,

    /// <summary>Have records sorted by a granted field.</summary>
    Sort = 8,

    /// <summary>Ask for some of the granted fields.</summary>
    Select = 16,

    /// <summary>Name fields that are withheld among those asked for, and get the others.</summary>
    Narrow = 32,
}
