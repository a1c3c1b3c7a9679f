using System.Globalization;

namespace Gateway.Demo.People;

internal static class Grades
{
    /// <summary>The CEDS code: KG, 01 to 12.</summary>
    public static string Code(int grade) => grade == 0 ? "KG" : grade.ToString("00", CultureInfo.InvariantCulture);
}
