using System.Text.RegularExpressions;

namespace Policies.Catalogs;

/// <summary>The shape of a number that only immigration authorities issue, so that it speaks in any field.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Pattern">Finds one anywhere in a text; runs in linear time.</param>
public sealed record IdentifierRule(string Rule, Regex Pattern)
{
    /// <summary>Such a row of digits stands in every such number; of none when that is not certain.</summary>
    internal DigitRun Digits { get; } = PatternDigits.Least(Pattern);
}
