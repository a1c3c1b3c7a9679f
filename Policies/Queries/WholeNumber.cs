using System.Globalization;

namespace Policies.Queries;

/// <summary>A number of records, in digits only.</summary>
internal static class WholeNumber
{
    public static int? Parse(string text, int min, int max) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max ? number : null;
}
