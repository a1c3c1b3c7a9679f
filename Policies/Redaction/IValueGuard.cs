namespace Policies.Redaction;

/// <summary>Says which values are protected in themselves, whatever field they stand in.</summary>
public interface IValueGuard
{
    /// <summary>What a value must have in it before <see cref="RuleFor"/> can protect it, unless it names its sibling or people typed it.</summary>
    ValueScreen Screen => ValueScreen.Everything;

    /// <summary>The rule that protects <paramref name="value"/>, or null when none does.</summary>
    /// <param name="value">An unescaped string value, or the digits of a number.</param>
    /// <param name="namesItsSibling">The value is the name half of a name/value pair.</param>
    string? RuleFor(ReadOnlySpan<char> value, bool namesItsSibling);

    /// <summary>
    /// The rule that protects text that people type, for what it says, or null when none does. It is asked about every such text that
    /// <see cref="RuleFor"/> lets go. It finds what it knows to look for: that is detection, and never a guarantee.
    /// </summary>
    /// <param name="text">An unescaped string value, or the digits of a number.</param>
    string? RuleForText(ReadOnlySpan<char> text) => null;
}
