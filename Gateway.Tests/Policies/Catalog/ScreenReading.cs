using Policies.Redaction;

namespace Gateway.Tests.Catalogs;

/// <summary>What a value screen says, in the simplest words.</summary>
internal static class ScreenReading
{
    public static bool LooksAt(this ValueScreen screen, string value) =>
        !value.All(char.IsAscii)
        || value.Any(unit => screen.Characters.Contains(unit, StringComparison.Ordinal))
        || screen.Beginnings.Any(beginning => value.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
        || screen.HasRun(value);

    public static bool HasRun(this ValueScreen screen, ReadOnlySpan<char> value)
    {
        int run = 0, longest = 0;
        foreach (var unit in value)
        {
            run = char.IsAsciiDigit(unit) ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest >= screen.LeastDigits;
    }
}
