namespace Policies.Compare;

/// <summary>What a change does to what leaves.</summary>
public enum ChangeEffect
{
    /// <summary>Something leaves, or may be asked or written, that did not or could not before.</summary>
    Wider,

    /// <summary>Something leaves, or may be asked or written, no longer.</summary>
    Narrower,

    /// <summary>Neither.</summary>
    Neutral,
}
