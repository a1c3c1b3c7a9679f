namespace Policies.Check;

/// <summary>What becomes of a part of an API.</summary>
public enum CoverageState
{
    /// <summary>A property that leaves, or a parameter that may be used.</summary>
    Granted,

    /// <summary>A property that is known, and does not leave.</summary>
    Withheld,

    /// <summary>A path or parameter that may not be asked.</summary>
    Refused,

    /// <summary>A property that no catalog knows. It does not leave, but nobody has judged it.</summary>
    Unclassified,
}
