using Policies.Redaction;

namespace Gateway.Tests.Catalogs;

/// <summary>What a value screen says, in the simplest words.</summary>
internal static class ScreenReading
{
    public static bool LooksAt(this ValueScreen screen, string value) =>
        !value.All(char.IsAscii)
        || value.Any(unit => screen.Characters.Contains(unit, StringComparison.Ordinal))
        || screen.Beginnings.Any(beginning => value.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
        || LongestRun(value) >= screen.LeastDigits;

    private static int LongestRun(string value) =>
        value.Aggregate((Run: 0, Longest: 0), (seen, unit) => char.IsAsciiDigit(unit) ? (seen.Run + 1, Math.Max(seen.Longest, seen.Run + 1)) : (0, seen.Longest))
            .Longest;
}
