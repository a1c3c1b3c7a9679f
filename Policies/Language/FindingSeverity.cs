namespace Policies.Language;

/// <summary>Whether policies with a finding can be used.</summary>
public enum FindingSeverity
{
    /// <summary>They can, and mean what the message says.</summary>
    Warning,

    /// <summary>They cannot.</summary>
    Error,

    /// <summary>They can, and nothing is wrong; it is worth knowing.</summary>
    Note,
}
