namespace Policies.Redaction;

/// <summary>Says which values are protected in themselves, whatever field they stand in.</summary>
public interface IValueGuard
{
    /// <summary>What a value must have in it before <see cref="RuleFor"/> can protect it, unless it names its sibling.</summary>
    ValueScreen Screen => ValueScreen.Everything;

    /// <summary>The rule that protects <paramref name="value"/>, or null when none does.</summary>
    /// <param name="value">An unescaped string value, or the digits of a number.</param>
    /// <param name="namesItsSibling">The value is the name half of a name/value pair.</param>
    string? RuleFor(ReadOnlySpan<char> value, bool namesItsSibling);
}
