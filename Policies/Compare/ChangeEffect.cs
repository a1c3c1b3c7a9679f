namespace Policies.Compare;

/// <summary>What a change does to what leaves.</summary>
public enum ChangeEffect
{
    /// <summary>Something leaves, or may be asked, that did not before.</summary>
    Wider,

    /// <summary>Something leaves, or may be asked, no longer.</summary>
    Narrower,

    /// <summary>Neither.</summary>
    Neutral,
}
