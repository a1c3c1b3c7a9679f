using System.Globalization;

namespace Policies.Queries;

/// <summary>A number of records or of a change, in digits only.</summary>
internal static class WholeNumber
{
    public static long? Parse(string text, long min, long max) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max ? number : null;
}
