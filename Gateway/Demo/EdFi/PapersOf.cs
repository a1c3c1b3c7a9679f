using System.Text.Json;
using Gateway.Demo.Documents;
using Gateway.Demo.Hidden;

namespace Gateway.Demo.EdFi;

/// <summary>Identification documents of a student or contact. All of them go in, so that every identifier stands somewhere.</summary>
internal static class PapersOf
{
    public static void Write(Utf8JsonWriter json, HiddenFacts facts)
    {
        Paper(json, facts, "Passport", facts.Passport, "Passport");
        Paper(json, facts, "Immigration document/visa", facts.AlienNumber, "Form I-551, Alien Registration Card");
        Paper(json, facts, "Immigration document/visa", facts.AdmissionNumber, "Form I-94 Arrival Record");
        Paper(json, facts, "Immigration document/visa", facts.Receipt, "Form I-797 Notice of Action");
        Paper(json, facts, "Immigration document/visa", facts.SevisId, "Form I-20");
        Paper(json, facts, "Other", facts.TaxNumber, "ITIN letter");
    }

    private static void Paper(Utf8JsonWriter json, HiddenFacts facts, string kind, string? number, string title)
    {
        if (number is null)
        {
            return;
        }

        json.Item(paper =>
        {
            paper.PutDescriptor("identificationDocumentUseDescriptor", "IdentificationDocumentUse", "Foreign Citizenship Identification");
            paper.PutDescriptor("personalInformationVerificationDescriptor", "PersonalInformationVerification", kind);
            paper.PutDescriptor("issuerCountryDescriptor", "Country", kind == "Passport" ? facts.Homeland.Code : "US");
            paper.Put("documentTitle", title);
            paper.Put("issuerDocumentIdentificationCode", number);
            paper.Put("issuerName", kind == "Passport" ? $"Consulate of {facts.Homeland.Code}" : "US Department of Homeland Security");
        });
    }
}
