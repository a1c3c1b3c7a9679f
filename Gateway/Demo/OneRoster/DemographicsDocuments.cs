using System.Text.Json;
using Gateway.Demo.Documents;
using Gateway.Demo.Draw;
using Gateway.Demo.Hidden;
using Gateway.Demo.People;

namespace Gateway.Demo.OneRoster;

/// <summary>One record a student, under the student's own sourcedId.</summary>
internal static class DemographicsDocuments
{
    public static IEnumerable<Document> Write(District district, DocumentWriter writer) =>
        district.Students.Select(student => writer.Write(
            student.Person.SourcedId,
            json => Members(json, student.Person, Draws.For(district.Options.Seed, "race", student.Person.Number))));

    private static void Members(Utf8JsonWriter json, Person person, Draws draws)
    {
        json.PutHead(person.SourcedId, person.Modified, metadata => metadata.Put("usEntryDate", person.Hidden?.EnteredUS));
        json.Put("birthDate", person.BirthDate);
        json.Put("sex", person.Female ? "female" : "male");
        json.PutTruth("americanIndianOrAlaskaNative", draws.Chance(3));
        json.PutTruth("asian", draws.Chance(12));
        json.PutTruth("blackOrAfricanAmerican", draws.Chance(45));
        json.PutTruth("nativeHawaiianOrOtherPacificIslander", draws.Chance(1));
        json.PutTruth("white", draws.Chance(25));
        json.PutTruth("demographicRaceTwoOrMoreRaces", draws.Chance(6));
        json.PutTruth("hispanicOrLatinoEthnicity", draws.Chance(28));
        if (person.Hidden is { } hidden)
        {
            Birthplace(json, hidden);
        }

        // Whether a family lives within the district: no secret.
        json.Put("publicSchoolResidenceStatus", draws.Chance(60) ? "0165" + draws.Between(2, 6) : null);
    }

    private static void Birthplace(Utf8JsonWriter json, HiddenFacts hidden)
    {
        var draws = hidden.Spelling("demographics");
        json.Put("countryOfBirthCode", draws.Chance(90) ? hidden.Homeland.Code : null);
        json.Put("stateOfBirthAbbreviation", hidden.BornAbroad ? null : hidden.BirthRegion);
        json.Put("cityOfBirth", draws.Chance(80) ? hidden.BirthCity : null);
    }
}
