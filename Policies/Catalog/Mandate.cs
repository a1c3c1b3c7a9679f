using System.Collections.Frozen;

namespace Policies.Catalogs;

/// <summary>
/// A yes or no that a law obliges districts to report of each student, and the code that means yes. What a law obliges to is not for
/// policies to write: these are all there are, and a catalog only says where its standard keeps the code.
/// </summary>
/// <param name="Name">Its name in catalogs.</param>
/// <param name="Flag">The name of the flag in answers.</param>
/// <param name="Code">The code that means yes, in <see cref="NormalForm"/>.</param>
public sealed record Mandate(string Name, string Flag, string Code)
{
    /// <summary>
    /// Whether a student counts under title III of the ESEA, section 3201(5) (20 U.S.C. 7011(5)): three to twenty-one years old, not born
    /// in any State, and not in schools of any State for more than three full school years. The district determines it; status is no part of it.
    /// </summary>
    public static Mandate TitleIII { get; } = new("title-iii", "titleIIISection3201", "immigrant");

    internal static FrozenDictionary<string, Mandate> ByName { get; } =
        new[] { TitleIII }.ToFrozenDictionary(mandate => mandate.Name, StringComparer.Ordinal);
}
