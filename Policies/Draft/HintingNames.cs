using System.Collections.Immutable;
using Policies.Catalogs;

namespace Policies.Draft;

/// <summary>
/// Names, in <see cref="NormalForm"/>, that columns of student information systems hint at status with, or let people type under. A guess
/// by them is one that leaves only where it is named, so that a name too many costs nothing but a look.
/// </summary>
internal static class HintingNames
{
    private static readonly ImmutableArray<string> WeakProxyParts =
    [
        "birthcountry", "countryofbirth", "birthstate", "stateofbirth", "birthcity", "cityofbirth", "birthcounty", "countyofbirth",
        "birthplace", "placeofbirth", "birthprovince", "countryofresid", "language", "writein", "ethnic", "racecode", "racedecline",
        "ancestry", "dateenteredstate", "dateentereddistrict", "districtentry", "unaccompanied", "homeless", "migrant", "newcomer",
        "englishlearner", "englishproficiency", "ellstatus", "lepstatus",
    ];

    private static readonly ImmutableArray<string> WeakProxies = ["country", "countrycode", "nation", "race", "races", "ell", "lep", "esl"];

    private static readonly ImmutableArray<string> FreeTextParts = ["comment", "remark", "narrative", "alert"];

    private static readonly ImmutableArray<string> FreeTextEnds = ["note", "notes"];

    /// <summary>The class such a name hints at, or null.</summary>
    public static Sensitivity? ClassOf(string form) =>
        WeakProxies.Contains(form) || HasAny(form, WeakProxyParts) ? Sensitivity.WeakProxy
        : HasAny(form, FreeTextParts) || FreeTextEnds.Any(end => form.EndsWith(end, StringComparison.Ordinal)) ? Sensitivity.FreeText
        : null;

    private static bool HasAny(string form, ImmutableArray<string> parts) => parts.Any(part => form.Contains(part, StringComparison.Ordinal));
}
