using System.Collections.Immutable;

namespace Policies.Redaction;

/// <summary>
/// What a value must have in it before a guard can protect it. A redactor passes over a value that has none of it without asking.
/// It may say too much, never too little. Values with characters beyond ASCII are always looked at.
/// </summary>
public sealed record ValueScreen
{
    /// <summary>Says nothing: every value is looked at.</summary>
    public static ValueScreen Everything { get; } = new() { LeastDigits = 0 };

    /// <summary>ASCII characters other than letters, digits and the quotation mark: a value with one of them is looked at.</summary>
    public string Characters { get; init; } = "";

    /// <summary>ASCII texts: a value that begins with one of them, in capitals or not, is looked at.</summary>
    public ImmutableArray<string> Beginnings { get; init; } = [];

    /// <summary>A value with so many digits in a row is looked at. 0: every value is.</summary>
    public required int LeastDigits { get; init; }
}
