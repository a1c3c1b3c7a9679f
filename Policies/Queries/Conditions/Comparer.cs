namespace Policies.Queries.Conditions;

/// <summary>How a field is compared.</summary>
internal enum Comparer
{
    /// <summary>It has the value, or one of them.</summary>
    Equal,

    /// <summary>It has not.</summary>
    NotEqual,

    /// <summary>It comes after the value.</summary>
    Greater,

    /// <summary>It does not come before the value.</summary>
    GreaterOrEqual,

    /// <summary>It comes before the value.</summary>
    Less,

    /// <summary>It does not come after the value.</summary>
    LessOrEqual,

    /// <summary>It has one of the values of a list.</summary>
    In,

    /// <summary>The value stands somewhere in it.</summary>
    Contains,

    /// <summary>It begins with the value.</summary>
    StartsWith,

    /// <summary>It ends with the value.</summary>
    EndsWith,
}
