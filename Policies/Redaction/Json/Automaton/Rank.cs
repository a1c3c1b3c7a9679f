namespace Policies.Redaction.Json.Automaton;

/// <summary>What is tried first. A lead may begin with another one of a higher rank.</summary>
internal enum Rank
{
    /// <summary>A lead with a code in it, or a part of a long one.</summary>
    Code,

    /// <summary>A lead to a string or to another lead.</summary>
    Other,

    /// <summary>A lead to a number: it may be the beginning of one with a literal.</summary>
    Number,
}
