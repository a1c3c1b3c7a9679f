namespace Policies.Agreements;

/// <summary>The names of the kinds of party as agreements write them.</summary>
internal static class PartyKindNames
{
    public static IReadOnlyDictionary<string, PartyKind> ByName { get; } = new Dictionary<string, PartyKind>(StringComparer.Ordinal)
    {
        ["vendor"] = PartyKind.Vendor,
        ["education-agency"] = PartyKind.EducationAgency,
        ["school"] = PartyKind.School,
        ["researcher"] = PartyKind.Researcher,
        ["law-enforcement"] = PartyKind.LawEnforcement,
        ["immigration-enforcement"] = PartyKind.ImmigrationEnforcement,
    };

    public static string ToName(this PartyKind kind) => ByName.Single(pair => pair.Value == kind).Key;
}
