using System.Collections.Immutable;
using Gateway.Demo.People;

namespace Gateway.Demo.Hidden;

/// <summary>Strings of at least six characters that stand for a protected value wherever they turn up.</summary>
internal static class Marks
{
    private const int ShortestMark = 6;

    /// <summary>Code values and member names that betray by being there at all.</summary>
    private static readonly ImmutableArray<string> Always =
    [
        "CitizenshipStatusDescriptor#", "VisaDescriptor#", "CountryDescriptor#", "LanguageDescriptor#",
        "LimitedEnglishProficiencyDescriptor#",
        "StudentCharacteristicDescriptor#Immigrant", "StudentCharacteristicDescriptor#Refugee", "StudentCharacteristicDescriptor#Asylee",
        "ProgramTypeDescriptor#Immigrant Education", "ProgramTypeDescriptor#Foreign Exchange",
        "IdentificationDocumentUseDescriptor#Foreign Citizenship", "PersonalInformationVerificationDescriptor#Immigration document/visa",
        "PersonalInformationVerificationDescriptor#Passport", "immigrationStatus", "Immigration_Status", "visaType", "alienNumber",
        "alienRegistrationNumber", "USVisa", "ext:refugeeCohort", "immigrantHeadcount", "usEntryDate", "sevisNumber", "admissionI94",
    ];

    /// <param name="secretIds">Ids of records that exist for a protected reason.</param>
    public static ImmutableArray<string> Of(IEnumerable<Person> people, IEnumerable<string> secretIds) =>
        [.. people.SelectMany(Planted).Concat(secretIds).Concat(Always)
            .Where(mark => mark.Length >= ShortestMark)
            .Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Planted(Person person) =>
        person.Hidden is not { } facts ? [] : new[]
        {
            person.IdentifierIsAlienNumber ? facts.IdentifierNumber : null,
            facts.AlienNumber, facts.AdmissionNumber, facts.SevisId, facts.Receipt, facts.Passport, facts.TaxNumber, facts.Note,
            facts.BirthCity, facts.BirthRegion,
        }.OfType<string>();
}
