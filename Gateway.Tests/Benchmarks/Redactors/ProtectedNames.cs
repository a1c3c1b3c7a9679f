using System.Collections.Frozen;

namespace Gateway.Tests.Benchmarks.Redactors;

/// <summary>What the simple redactors drop: a list of names, spelled just so. They look at no value.</summary>
internal static class ProtectedNames
{
    private static readonly FrozenSet<string> All =
    [
        "citizenshipStatus", "visaType", "countryOfBirthCode", "dateEnteredUS", "alienRegistrationNumber", "ancestryEthnicOrigins",
        "limitedEnglishProficiencyDescriptor", "_etag",
    ];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Spans = All.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Has(ReadOnlySpan<char> name) => Spans.Contains(name);
}
