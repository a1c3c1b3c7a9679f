namespace Policies.Agreements;

/// <summary>What kind of organisation a party is.</summary>
public enum PartyKind
{
    /// <summary>A company that works for the district.</summary>
    Vendor,

    /// <summary>A state or local education agency.</summary>
    EducationAgency,

    /// <summary>Another school or district.</summary>
    School,

    /// <summary>Someone who studies on the district's behalf.</summary>
    Researcher,

    /// <summary>Police, courts, prosecutors.</summary>
    LawEnforcement,

    /// <summary>An authority that enforces immigration law. It is never given anything here, whatever is written.</summary>
    ImmigrationEnforcement,
}
