namespace Policies.Catalogs;

/// <summary>What a field says about a person, and so how carefully it is kept.</summary>
public enum Sensitivity
{
    /// <summary>Not in any catalog, or not yet judged. Withheld.</summary>
    Unclassified,

    /// <summary>States immigration status: citizenship, visa.</summary>
    Status,

    /// <summary>Nearly states it: date of entry, identity documents, numbers issued by immigration authorities.</summary>
    StrongProxy,

    /// <summary>Hints at it: country of birth, home language.</summary>
    WeakProxy,

    /// <summary>A flag of a <see cref="Mandate"/>: a hint at origins that a law obliges the district to give to an education agency.</summary>
    Mandated,

    /// <summary>Text that people type. It may say anything.</summary>
    FreeText,

    /// <summary>A container for members no standard names.</summary>
    Extension,

    /// <summary>Version of a record: it changes when a withheld field changes.</summary>
    Validator,

    /// <summary>When a record last changed, or the number of the change: it moves with a withheld field too, and so tells that something did, never what.</summary>
    ChangeTime,

    /// <summary>An address inside the SIS.</summary>
    Link,

    /// <summary>Identifies a person or a record.</summary>
    Identifier,

    /// <summary>Directory information in the sense of 34 CFR 99.3, or contact data.</summary>
    Directory,

    /// <summary>About schooling: enrolment, programmes, grades, the school itself.</summary>
    Education,

    /// <summary>About health or disability.</summary>
    Health,
}
