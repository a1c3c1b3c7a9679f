using System.Collections.Immutable;
using System.Text.Json;
using Gateway.Demo.Documents;
using Gateway.Demo.Draw;
using Gateway.Demo.Hidden;
using Gateway.Demo.People;

namespace Gateway.Demo.EdFi;

/// <summary>studentEducationOrganizationAssociations: one a student, at the student's school.</summary>
internal sealed class StudentAssociationDocuments(District district)
{
    private static readonly ImmutableArray<string> Neutral = ["Parent in Military", "Single Parent", "Economic Disadvantaged", "Pregnant"];
    private static readonly ImmutableArray<string> Races =
        ["Asian", "Black - African American", "White", "American Indian - Alaska Native"];

    private int Seed => district.Options.Seed;

    public IEnumerable<Document> Write(DocumentWriter writer) =>
        district.Students.Select(student =>
        {
            var id = Ids.EdFi(Seed, "seoa", student.Person.Number);
            return writer.Write(id, json => Members(json, id, student, student.Person.Hidden!), student.Person.Escaped);
        });

    private void Members(Utf8JsonWriter json, string id, Student student, HiddenFacts hidden)
    {
        var draws = Draws.For(Seed, "seoa", student.Person.Number);
        json.Put("id", id);
        json.PutReference("educationOrganizationReference", "School", "schools", student.School.EdFiId,
            key => key.WriteNumber("educationOrganizationId", student.School.SchoolId));
        json.PutReference("studentReference", "Student", "students", student.Person.EdFiId,
            key => key.Put("studentUniqueId", student.Person.UniqueId));
        Contact(json, student.Person);
        json.PutDescriptor("sexDescriptor", "Sex", student.Person.Female ? "Female" : "Male");
        json.WriteBoolean("hispanicLatinoEthnicity", draws.Chance(28));
        json.PutArray("races", races => races.Item(race => race.PutDescriptor("raceDescriptor", "Race", draws.Pick(Races))));
        json.PutArray("studentCharacteristics", items => Characteristics(items, hidden, draws.Pick(Neutral)));
        HiddenAssociation.Write(json, hidden, student.Person.UniqueId);
        json.PutChange(student.Person.Modified.AddSeconds(hidden.Spelling("seoa.modified").Below(86_400)));
    }

    private static void Contact(Utf8JsonWriter json, Person person)
    {
        json.PutArray("addresses", addresses => addresses.Item(address => Address.Members(address, person)));
        json.PutArray("telephones", phones => phones.Item(phone => phone.Put("telephoneNumber", person.Phone)));
        json.Put("loginId", "s" + person.UniqueId);
    }

    /// <summary>The neutral one stands among the telling ones, now before, now after them.</summary>
    private static void Characteristics(Utf8JsonWriter json, HiddenFacts hidden, string neutral)
    {
        var draws = hidden.Spelling("characteristics");
        var telling = new List<string>();
        if (hidden.BornAbroad)
        {
            telling.AddRange(draws.Chance(50) ? ["Immigrant"] : []);
            telling.AddRange(hidden.Citizenship == "Refugee" ? ["Refugee"] : []);
            telling.AddRange(draws.Chance(10) ? ["Asylee"] : []);
            telling.AddRange(draws.Chance(10) ? ["Unaccompanied Youth"] : []);
        }

        telling.Insert(draws.Below(telling.Count + 1), neutral);
        foreach (var code in telling)
        {
            json.Item(item => item.PutDescriptor("studentCharacteristicDescriptor", "StudentCharacteristic", code));
        }
    }
}
