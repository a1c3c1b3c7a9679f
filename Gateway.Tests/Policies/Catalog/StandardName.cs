namespace Gateway.Tests.Catalogs;

/// <summary>Names by which data standards and systems state status or nearly do, written down from what is public about them.</summary>
internal static class StandardName
{
    /// <summary>The floor knows these by their names, wherever they stand.</summary>
    public static readonly string[] Telling =
    [
        // Ed-Fi, all versions: students, staff, candidates, demographics, migrant programmes; documents; names in XML and columns.
        "citizenshipStatusDescriptor", "visas", "visaDescriptor", "dateEnteredUS", "identificationDocuments", "personalIdentificationDocuments",
        "identificationDocumentUseDescriptor", "personalInformationVerificationDescriptor", "issuerCountryDescriptor", "documentExpirationDate",
        "issuerDocumentIdentificationCode", "usInitialEntry", "usMostRecentEntry", "usInitialSchoolEntry", "CitizenshipStatus", "Citizenship", "Visa",
        "IdentificationDocument", "PersonalIdentificationDocument", "PersonalInformationVerification", "IssuerCountry", "USInitialEntry",
        "USMostRecentEntry", "USInitialSchoolEntry", "citizenshipstatusdescriptorid", "studentvisa", "dateenteredus",
        // CEDS.
        "United States Citizenship Status", "Visa Type", "Title III Immigrant Status", "Title III Immigrant Participation Status",
        "First Entry Date into a US School", "Personal Information Verification", "ProgramType_Immigrant", "Immigrant_ProgramParticipationStartDate",
        "Immigrant_ProgramParticipationExitDate", "UnitedStatesCitizenshipStatusCode", "UnitedStatesCitizenshipStatusDescription", "VisaTypeCode",
        "VisaTypeDescription", "TitleIIIImmigrantStatusCode", "TitleIIIImmigrantParticipationStatusCode",
        // SIF.
        "CountriesOfCitizenship", "CountryOfCitizenship", "CountryArrivalDate", "BirthDateVerification", "Immigrant", "FirstUSEnrollment",
        "TitleIIIImmigrantParticipationStatus", "SSN", "usCitizenshipStatus", "USVisa", "VisaSubClass",
        // Infinite Campus.
        "usCitizen", "visaType", "immigrant", "refugee", "usEntryType", "dateEnteredUSSchool", "originCountry", "ssn", "birthVerification",
        "birthVerificationBIE", "birthCertificate",
        // PowerSchool, and state tables in it.
        "S_NC_IMM_Immigrant_Data", "Immigrant_Status", "Born_Outside_US", "First_School_Year_ID", "IMM_Year_ID", "First_Date_Into_US_School",
        "[S_IL_STU_X]First_Date_Into_US_School", "[S_AB_STU_X]Citizenship",
        // Others.
        "birthCertificateScan", "US School Entry Date", "Immigrant status",
    ];

    /// <summary>These say nothing by their names. A catalog gives each a class that never leaves, or one that leaves only where it is named.</summary>
    public static readonly (string Catalog, string Resource, string Path)[] Classed =
    [
        ("ed-fi", "students", "citizenshipStatusDescriptor"),
        ("ed-fi", "students", "visas"),
        ("ed-fi", "students", "dateEnteredUS"),
        ("ed-fi", "students", "identificationDocuments"),
        ("ed-fi", "students", "personalIdentificationDocuments"),
        ("ed-fi", "students", "_ext"),
        ("ed-fi", "contacts", "personalIdentificationDocuments"),
        ("oneroster-1.2", "users", "metadata"),
        ("oneroster-1.2", "demographics", "metadata"),
    ];
}
