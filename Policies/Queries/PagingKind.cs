namespace Policies.Queries;

/// <summary>What a parameter that turns pages holds.</summary>
internal enum PagingKind
{
    /// <summary>The number of a page.</summary>
    Page,

    /// <summary>How many records a page may hold.</summary>
    Size,

    /// <summary>The id of the record at which a page begins or ends.</summary>
    Record,
}
