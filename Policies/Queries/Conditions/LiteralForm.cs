namespace Policies.Queries.Conditions;

/// <summary>How a value is written.</summary>
internal enum LiteralForm
{
    /// <summary>Text in quotes.</summary>
    Quoted,

    /// <summary>A number, a date and the like, as it stands.</summary>
    Bare,

    /// <summary>The word for no value.</summary>
    Null,
}
