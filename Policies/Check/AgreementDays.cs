using System.Globalization;
using Policies.Agreements;
using Policies.Language;

namespace Policies.Check;

/// <summary>Finds agreements that are over or have not begun.</summary>
internal static class AgreementDays
{
    public static void Check(Agreement agreement, DateOnly day, FindingList findings)
    {
        if (day > agreement.Until)
        {
            findings.Warning(agreement.At, $"`{agreement.Id}` was over after {Text(agreement.Until)} and grants nothing any more; renew it or take the file away");
        }
        else if (day < agreement.From)
        {
            findings.Note(agreement.At, $"`{agreement.Id}` begins on {Text(agreement.From)} and grants nothing until then");
        }
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
