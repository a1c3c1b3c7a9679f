using System.Text.Json;

namespace Gateway.Tests.Benchmarks.Documents;

/// <summary>
/// A page of OneRoster <c>users</c>, about 580 bytes a record. Each carries members that no catalog knows or the floor protects,
/// and the values that hide among harmless ones.
/// </summary>
internal sealed class OneRosterUsers(int bytes, bool isEscapeHeavy = false)
{
    private const string Base = "https://sis.district.example/ims/oneroster/rostering/v1p2/";

    private static readonly string[] Status = ["US Citizen", "Permanent Resident", "Refugee", "Asylee", "Nonresident"];
    private static readonly string[] Visas = ["F-1", "J-1", "H-4", "L-2", "U"];
    private static readonly string[] Countries = ["MX", "VN", "US", "PL", "NG", "SY", "BR"];

    private readonly Draws _draws = new(7);

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WritePropertyName("users");
        Page.Fill(json, bytes, Record);
        json.WriteEndObject();
    }

    private void Record(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("sourcedId", _draws.Guid());
        json.WriteString("status", "active");
        json.WriteString("dateLastModified", _draws.Date(2025, 2026) + "T09:26:53.589Z");
        json.WriteString("username", $"s{_draws.Digits(7)}");
        json.WriteBoolean("enabledUser", true);
        json.WriteString("givenName", Name(Names.GivenName(_draws)));
        json.WriteString("familyName", Name(Names.FamilyName(_draws)));
        Role(json);
        json.WriteStartArray("grades");
        json.WriteStringValue($"{_draws.Below(12) + 1:00}");
        json.WriteEndArray();
        Protected(json);
        json.WriteEndObject();
    }

    private string Name(string name) => isEscapeHeavy ? $"{Names.AccentedName(_draws)} \"{name}\"" : name;

    private void Role(Utf8JsonWriter json)
    {
        var school = _draws.Guid();
        json.WriteStartArray("roles");
        json.WriteStartObject();
        json.WriteString("roleType", "primary");
        json.WriteString("role", "student");
        json.WriteStartObject("org");
        json.WriteString("href", Base + "orgs/" + school);
        json.WriteString("sourcedId", school);
        json.WriteString("type", "org");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void Protected(Utf8JsonWriter json)
    {
        json.WriteString("citizenshipStatus", _draws.Of(Status));
        json.WriteString("countryOfBirthCode", _draws.Of(Countries));
        if (_draws.OneIn(4))
        {
            json.WriteString("visaType", _draws.Of(Visas));
            json.WriteString("dateEnteredUS", _draws.Date(2015, 2025));
            json.WriteStartObject("metadata");
            json.WriteString("alienRegistrationNumber", "A" + _draws.Digits(9));
            json.WriteEndObject();
        }
    }
}
