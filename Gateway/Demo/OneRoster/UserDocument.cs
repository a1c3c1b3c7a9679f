using System.Text.Json;
using Gateway.Demo.Documents;
using Gateway.Demo.People;

namespace Gateway.Demo.OneRoster;

/// <summary>A OneRoster 1.2 user: student, guardian or teacher.</summary>
internal sealed record UserDocument(Person Person, string Role, School School)
{
    public int? Grade { get; init; }

    /// <summary>The users this one answers for, or who answer for this one.</summary>
    public IReadOnlyList<Person> Agents { get; init; } = [];

    private string LoginName => $"{Role[0]}{Person.UniqueId}";

    public Document Write(DocumentWriter writer) => writer.Write(Person.SourcedId, Members, Person.Escaped);

    private void Members(Utf8JsonWriter json)
    {
        json.PutHead(Person.SourcedId, Person.Modified, Metadata);
        json.Put("userMasterIdentifier", "UM-" + Person.UniqueId);
        json.Put("username", LoginName);
        json.PutArray("userIds", UserIds);
        json.PutTruth("enabledUser", true);
        Names(json);
        json.PutArray("roles", Roles);
        json.PutArray("userProfiles", Profiles);
        json.PutLink("primaryOrg", "orgs", School.SourcedId, "org");
        json.Put("identifier", Person.IdentifierIsAlienNumber ? Person.Hidden?.IdentifierNumber : "L-" + Person.UniqueId);
        json.Put("email", LoginName + "@district.example.org");
        json.Put("sms", Person.Phone);
        json.Put("phone", Person.Phone);
        json.PutArray("agents", Links);
        json.PutArray("grades", GradeCodes);
        json.PutArray("resources", static _ => { });
    }

    private void Names(Utf8JsonWriter json)
    {
        json.Put("givenName", Person.GivenName);
        json.Put("familyName", Person.FamilyName);
        json.Put("middleName", Person.MiddleName);
        if (Person.Escaped)
        {
            json.Put("preferredGivenName", Person.PreferredName);
        }
        else
        {
            json.PutUnescaped("preferredGivenName", Person.PreferredName);
        }

        json.Put("pronouns", Person.Pronouns);
    }

    /// <summary>Public members, some with numbers in odd but legal spellings, then whatever the vendors added.</summary>
    private void Metadata(Utf8JsonWriter json)
    {
        json.Put("busRoute", $"R{Person.Number % 40}");
        json.WritePropertyName("locker");
        json.WriteRawValue((Person.Number % 4) switch { 0 => "1.0", 1 => "1e2", 2 => "-0", _ => "12E+1" });
        if (Person.Hidden is { } hidden)
        {
            HiddenMetadata.Write(json, hidden);
        }
    }

    private void UserIds(Utf8JsonWriter json)
    {
        UserId(json, "local", Person.UniqueId);
        if (Person.Hidden is { } hidden)
        {
            var draws = hidden.Spelling("userIds");
            UserId(json, draws.Chance(50) ? "alienNumber" : "Alien-Number", draws.Chance(50) ? hidden.AlienNumber : null);
            UserId(json, "USVisa", draws.Chance(50) ? hidden.AdmissionNumber : null);
            UserId(json, "sevisNumber", hidden.SevisId);
        }

        UserId(json, "library", "B" + Person.UniqueId);
    }

    private static void UserId(Utf8JsonWriter json, string type, string? identifier)
    {
        if (identifier is not null)
        {
            json.Item(id =>
            {
                id.Put("type", type);
                id.Put("identifier", identifier);
            });
        }
    }

    private void Roles(Utf8JsonWriter json)
    {
        json.Item(role => RoleMembers(role, "primary", Role));
        if (Person.Hidden is { Citizenship: "Refugee" })
        {
            json.Item(role => RoleMembers(role, "secondary", "ext:refugeeCohort"));
        }
    }

    private void RoleMembers(Utf8JsonWriter json, string type, string role)
    {
        json.Put("roleType", type);
        json.Put("role", role);
        json.PutLink("org", "orgs", School.SourcedId, "org");
        json.Put("beginDate", "2026-09-01");
        json.Put("endDate", "2027-06-11");
    }

    private void GradeCodes(Utf8JsonWriter json)
    {
        if (Grade is { } grade)
        {
            json.WriteStringValue(Grades.Code(grade));
        }
    }

    private void Profiles(Utf8JsonWriter json) =>
        json.Item(profile =>
        {
            profile.Put("profileId", "P-" + Person.UniqueId);
            profile.Put("profileType", "learning");
            profile.Put("vendorId", "example-lms");
        });

    private void Links(Utf8JsonWriter json)
    {
        foreach (var agent in Agents)
        {
            json.LinkItem("users", agent.SourcedId, "user");
        }
    }
}
