using System.Text;
using System.Text.RegularExpressions;

namespace Policies.Catalogs;

/// <summary>The shape of a number that immigration authorities issue. Where others look the same, words near it tell.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Pattern">Finds one anywhere in a text; runs in linear time.</param>
public sealed record IdentifierRule(string Rule, Regex Pattern)
{
    /// <summary>One of these stands in the same value.</summary>
    internal NearWords Near { get; init; } = NearWords.NotNeeded;

    /// <summary>It speaks only in text that people type: too short, or too much in parts, to be looked for in every field.</summary>
    internal bool IsOfText { get; init; }

    /// <summary>Such a row of digits stands in every such number; of none when that is not certain.</summary>
    internal DigitRun Digits { get; } = PatternDigits.Least(Pattern);

    /// <summary>The rule when one is in a value with compatibility characters folded, or when that cannot be worked out; else null.</summary>
    internal string? RuleFor(ReadOnlySpan<char> value)
    {
        try
        {
            return IsIn(value) ? Rule : null;
        }
#pragma warning disable CA1031 // Whatever the failure is, what cannot be looked at does not leave.
        catch (Exception)
#pragma warning restore CA1031
        {
            return Rule + FailedRule.Ending;
        }
    }

    /// <summary>Whether one is in a value with compatibility characters folded.</summary>
    internal bool IsIn(ReadOnlySpan<char> value) => (!Ascii.IsValid(value) || Digits.IsIn(value)) && Near.AreIn(value) && Pattern.IsMatch(value);
}
