using Policies.Redaction;

namespace Gateway.Tests.Redaction;

/// <summary>Protects values that contain "visa", the code 1017, and the name "status" of a pair; in text also the letter x and the number 12.</summary>
internal sealed class WordGuard : IValueGuard
{
    public string? RuleFor(ReadOnlySpan<char> value, bool namesItsSibling)
    {
        if (value.Contains("visa", StringComparison.Ordinal))
            return "floor/word";
        if (value is "1017")
            return "floor/code";
        return namesItsSibling && value is "status" ? "floor/name" : null;
    }

    public string? RuleForText(ReadOnlySpan<char> text) => text.Contains('x') || text is "12" ? "floor/phrase" : null;
}
