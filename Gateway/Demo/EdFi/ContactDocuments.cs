using System.Text.Json;
using Gateway.Demo.Documents;
using Gateway.Demo.Hidden;
using Gateway.Demo.People;

namespace Gateway.Demo.EdFi;

/// <summary>Guardians. Ed-Fi has no status field for them: theirs shows in documents, languages, addresses and extensions.</summary>
internal static class ContactDocuments
{
    public static IEnumerable<Document> Write(District district, DocumentWriter writer) =>
        from student in district.Students
        from guardian in student.Guardians
        select writer.Write(guardian.EdFiId, json => Members(json, guardian, guardian.Hidden!), guardian.Escaped);

    private static void Members(Utf8JsonWriter json, Person person, HiddenFacts hidden)
    {
        json.Put("id", person.EdFiId);
        json.Put("contactUniqueId", person.UniqueId);
        json.Put("firstName", person.GivenName);
        json.Put("middleName", person.MiddleName);
        json.Put("lastSurname", person.FamilyName);
        json.Put("preferredFirstName", person.PreferredName);
        json.PutDescriptor("sexDescriptor", "Sex", person.Female ? "Female" : "Male");
        json.PutArray("addresses", addresses => addresses.Item(address => Address.Members(address, person)));
        json.PutArray("telephones", phones => phones.Item(phone => phone.Put("telephoneNumber", person.Phone)));
        json.PutArray("personalIdentificationDocuments", papers => PapersOf.Write(papers, hidden));
        HiddenAssociation.Languages(json, hidden);
        HiddenAssociation.InternationalAddresses(json, hidden);
        json.PutChange(person.Modified.AddSeconds(hidden.Spelling("contact.modified").Below(86_400)));
        if (hidden.Note is { } note)
        {
            json.PutObject("_ext", ext => ext.PutObject("district", district =>
            {
                district.Put("immigrationStatus", hidden.Citizenship);
                district.Put("remarks", note);
            }));
        }
    }
}
