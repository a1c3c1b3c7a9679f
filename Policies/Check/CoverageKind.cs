namespace Policies.Check;

/// <summary>Parts of an API.</summary>
public enum CoverageKind
{
    /// <summary>A path as a whole.</summary>
    Path,

    /// <summary>A property of its answer.</summary>
    Property,

    /// <summary>A query parameter.</summary>
    Parameter,
}
