using System.Text.Json;
using Gateway.Demo.Documents;
using Gateway.Demo.Hidden;
using Gateway.Demo.People;

namespace Gateway.Demo.EdFi;

internal static class StudentDocuments
{
    public static IEnumerable<Document> Write(District district, DocumentWriter writer) =>
        from student in district.Students
        let person = student.Person
        select writer.Write(person.EdFiId, json => Members(json, person, person.Hidden!), person.Escaped);

    private static void Members(Utf8JsonWriter json, Person person, HiddenFacts hidden)
    {
        json.Put("id", person.EdFiId);
        json.Put("studentUniqueId", person.UniqueId);
        Birth(json, person, hidden);
        json.PutDescriptor("citizenshipStatusDescriptor", "CitizenshipStatus", hidden.Citizenship);
        json.Put("dateEnteredUS", hidden.EnteredUS);
        json.Put("firstName", person.GivenName);
        json.Put("middleName", person.MiddleName);
        json.Put("lastSurname", person.FamilyName);
        json.Put("preferredFirstName", person.PreferredName);
        json.PutArray("otherNames", static _ => { });
        Papers(json, hidden);
        json.PutChange(person.Modified.AddSeconds(hidden.Spelling("edfi.modified").Below(86_400)));
        Extension(json, hidden);
    }

    private static void Birth(Utf8JsonWriter json, Person person, HiddenFacts hidden)
    {
        json.Put("birthDate", person.BirthDate);
        json.PutDescriptor("birthSexDescriptor", "Sex", person.Female ? "Female" : "Male");
        json.PutDescriptor("birthCountryDescriptor", "Country", hidden.Homeland.Code);
        json.Put("birthCity", hidden.BirthCity);
        json.Put("birthInternationalProvince", hidden.BornAbroad ? hidden.BirthRegion : null);
        json.PutDescriptor("birthStateAbbreviationDescriptor", "StateAbbreviation", hidden.BornAbroad ? null : hidden.BirthRegion);
        json.WriteBoolean("multipleBirthStatus", person.Number % 31 == 0);
    }

    private static void Papers(Utf8JsonWriter json, HiddenFacts hidden)
    {
        json.PutArray("visas", visas =>
        {
            if (hidden.Visa is { } visa)
            {
                visas.Item(item => item.PutDescriptor("visaDescriptor", "Visa", visa));
            }
        });
        var proofOfCitizenship = hidden.Spelling("papers").Chance(40);
        json.PutArray("identificationDocuments", papers =>
        {
            if (proofOfCitizenship)
            {
                PapersOf.Write(papers, hidden);
            }
        });
        json.PutArray("personalIdentificationDocuments", papers => PapersOf.Write(papers, hidden));
    }

    private static void Extension(Utf8JsonWriter json, HiddenFacts hidden)
    {
        var draws = hidden.Spelling("edfi._ext");
        if (draws.Chance(30))
        {
            json.PutObject("_ext", ext => ext.PutObject("district", district =>
            {
                district.Put("immigrationStatus", hidden.Citizenship);
                district.Put("alienRegistrationNumber", hidden.AlienNumber);
                district.Put("remarks", hidden.Note);
            }));
        }
    }
}
