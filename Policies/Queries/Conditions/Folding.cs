namespace Policies.Queries.Conditions;

/// <summary>What is done to the letters of a field before it is compared.</summary>
internal enum Folding
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>They are made small.</summary>
    Lower,

    /// <summary>They are made capital.</summary>
    Upper,
}
