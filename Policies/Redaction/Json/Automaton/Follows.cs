namespace Policies.Redaction.Json.Automaton;

/// <summary>What follows a lead.</summary>
internal enum Follows
{
    /// <summary>The rest of a string: its quotation mark is the last byte of the lead.</summary>
    String,

    /// <summary>A number.</summary>
    Number,

    /// <summary>The next lead: a literal was the end of this one, or this one is but the first part of a long one.</summary>
    Lead,

    /// <summary>The bracket that closes the record: the last byte of the lead.</summary>
    End,

    /// <summary>Nothing that goes this way: the lead has a code in it that the guard protects.</summary>
    Nothing,
}
