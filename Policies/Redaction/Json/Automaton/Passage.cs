namespace Policies.Redaction.Json.Automaton;

/// <summary>How far a record came.</summary>
internal enum Passage
{
    /// <summary>Through.</summary>
    Through,

    /// <summary>To the end of the window.</summary>
    Incomplete,

    /// <summary>To something that did not come before.</summary>
    Unknown,

    /// <summary>To a value that needs more than to be kept or left out.</summary>
    Refused,
}
