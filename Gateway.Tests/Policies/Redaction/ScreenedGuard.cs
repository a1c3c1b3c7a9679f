using Gateway.Tests.Catalogs;
using Policies.Redaction;

namespace Gateway.Tests.Redaction;

/// <summary>Protects values for what its screen names, and a few more for what the screen leaves to every guard: characters beyond ASCII. In text it protects what its screen lets pass.</summary>
internal sealed class ScreenedGuard : IValueGuard
{
    public ValueScreen Screen { get; } = new() { Characters = "#{", Beginnings = ["ext:"], LeastDigits = 9 };

    public string? RuleFor(ReadOnlySpan<char> value, bool namesItsSibling)
    {
        if (namesItsSibling && value is "status")
            return "floor/name";
        if (value.StartsWith("ext:", StringComparison.OrdinalIgnoreCase) && value.EndsWith("visa"))
            return "floor/extension";
        if (value.Contains("#visa", StringComparison.Ordinal))
            return "floor/code";
        if (value.TrimStart() is ['{', ..])
            return "floor/document";
        if (value.Contains("visé", StringComparison.Ordinal))
            return "floor/word";
        return new ValueScreen { LeastDigits = 9 }.HasRun(value) ? "floor/digits" : null;
    }

    public string? RuleForText(ReadOnlySpan<char> text) => text.Contains('x') || text is "12" ? "floor/phrase" : null;
}
