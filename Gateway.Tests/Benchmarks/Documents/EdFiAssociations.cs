using System.Text.Json;

namespace Gateway.Tests.Benchmarks.Documents;

/// <summary>A page of Ed-Fi <c>studentEducationOrganizationAssociations</c>: most values are descriptors, <c>uri://…#…</c>.</summary>
internal sealed class EdFiAssociations(int bytes)
{
    private static readonly string[] Characteristics = ["Economic Disadvantaged", "Immigrant", "Refugee", "Single Parent", "Gifted", "Migratory"];
    private static readonly string[] Races = ["Asian", "White", "Black - African American", "Two or More"];

    private readonly Draws _draws = new(11);

    public void Write(Utf8JsonWriter json) => Page.Fill(json, bytes, Record);

    private void Record(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", _draws.Guid().Replace("-", "", StringComparison.Ordinal));
        Reference(json, "educationOrganizationReference", "educationOrganizationId", "255901001");
        Reference(json, "studentReference", "studentUniqueId", _draws.Digits(6));
        json.WriteBoolean("hispanicLatinoEthnicity", _draws.OneIn(3));
        Descriptor(json, "sexDescriptor", "Sex", _draws.OneIn(2) ? "Female" : "Male");
        Descriptor(json, "limitedEnglishProficiencyDescriptor", "LimitedEnglishProficiency", "Limited");
        Listed(json, "races", "raceDescriptor", "Race", _draws.Of(Races));
        Listed(json, "studentCharacteristics", "studentCharacteristicDescriptor", "StudentCharacteristic", _draws.Of(Characteristics), _draws.Of(Characteristics));
        Listed(json, "ancestryEthnicOrigins", "ancestryEthnicOriginDescriptor", "AncestryEthnicOrigin", "Guatemalan");
        Listed(json, "telephones", "telephoneNumberTypeDescriptor", "TelephoneNumberType", "Mobile");
        json.WriteString("_etag", _draws.Digits(19));
        json.WriteEndObject();
    }

    private void Reference(Utf8JsonWriter json, string name, string key, string value)
    {
        json.WriteStartObject(name);
        json.WriteString(key, value);
        json.WriteStartObject("link");
        json.WriteString("rel", "Student");
        json.WriteString("href", "/ed-fi/students/" + _draws.Guid().Replace("-", "", StringComparison.Ordinal));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Listed(Utf8JsonWriter json, string name, string member, string list, params ReadOnlySpan<string> codes)
    {
        json.WriteStartArray(name);
        foreach (var code in codes)
        {
            json.WriteStartObject();
            Descriptor(json, member, list, code);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Descriptor(Utf8JsonWriter json, string name, string list, string code) =>
        json.WriteString(name, $"uri://ed-fi.org/{list}Descriptor#{code}");
}
