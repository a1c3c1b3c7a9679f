using System.Text.Json;
using System.Text.Json.Nodes;
using Gateway.Demo;
using Gateway.Demo.Documents;

namespace Gateway.Tests.Demo;

/// <summary>
/// What is left of a record when every place where something protected may stand is taken away. An allow-list, written apart
/// from the sample, so that a protected value in a new place shows up as a difference between twins.
/// </summary>
internal static class PublicPart
{
    private static readonly HashSet<string> Members =
    [
        // OneRoster
        "sourcedId", "status", "dateLastModified", "metadata", "userMasterIdentifier", "username", "userIds", "enabledUser", "givenName",
        "familyName", "middleName", "preferredGivenName", "pronouns", "roles", "userProfiles", "primaryOrg", "email", "sms", "phone",
        "agents", "grades", "resources", "href", "type", "identifier", "roleType", "role", "org", "beginDate", "endDate", "profileId",
        "profileType", "vendorId", "birthDate", "sex", "americanIndianOrAlaskaNative", "asian", "blackOrAfricanAmerican",
        "nativeHawaiianOrOtherPacificIslander", "white", "demographicRaceTwoOrMoreRaces", "hispanicOrLatinoEthnicity", "name", "parent",
        "children", "title", "startDate", "schoolYear", "courseCode", "subjects", "classCode", "classType", "location", "course",
        "school", "terms", "user", "class", "primary", "busRoute", "locker", "county", "mascot", "calendar", "credit", "room", "seat",
        // Ed-Fi
        "id", "studentUniqueId", "contactUniqueId", "birthSexDescriptor", "firstName", "lastSurname", "preferredFirstName", "otherNames",
        "multipleBirthStatus", "educationOrganizationReference", "educationOrganizationId", "link", "rel", "studentReference", "addresses",
        "addressTypeDescriptor", "streetNumberName", "city", "stateAbbreviationDescriptor", "postalCode", "telephones", "telephoneNumber",
        "loginId", "sexDescriptor", "hispanicLatinoEthnicity", "races", "raceDescriptor", "studentCharacteristics",
        "studentCharacteristicDescriptor", "studentIdentificationCodes", "studentIdentificationSystemDescriptor", "identificationCode",
        "studentIndicators", "indicatorName", "indicator", "indicatorGroup", "programReference", "programName", "programTypeDescriptor",
        "servedOutsideOfRegularSession", "schoolId", "nameOfInstitution", "gradeLevels", "gradeLevelDescriptor", "changeVersion",
    ];

    /// <summary>In lists that mix telling items with neutral ones, the value that makes an item neutral.</summary>
    private static readonly HashSet<string> NeutralItems =
    [
        "local", "library", "student", "guardian", "parent", "teacher", "Bike permit",
        "uri://ed-fi.org/StudentIdentificationSystemDescriptor#District",
        "uri://ed-fi.org/StudentCharacteristicDescriptor#Parent in Military",
        "uri://ed-fi.org/StudentCharacteristicDescriptor#Single Parent",
        "uri://ed-fi.org/StudentCharacteristicDescriptor#Economic Disadvantaged",
        "uri://ed-fi.org/StudentCharacteristicDescriptor#Pregnant",
    ];

    private static readonly Dictionary<string, string> MixedLists = new()
    {
        ["userIds"] = "type", ["roles"] = "role", ["studentCharacteristics"] = "studentCharacteristicDescriptor",
        ["studentIdentificationCodes"] = "studentIdentificationSystemDescriptor", ["studentIndicators"] = "indicatorName",
    };

    public static IEnumerable<string> Of(SampleWorld world) =>
        world.OneRoster.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => Of(pair.Value.Set))
            .Concat(world.EdFi.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => Of(pair.Value)));

    private static IEnumerable<string> Of(DocumentSet set) =>
        set.Documents.Where(document => !IsSecret(document)).Select(document => Strip(JsonNode.Parse(document.Json)!).ToJsonString());

    /// <summary>Records whose key is the secret.</summary>
    private static bool IsSecret(Document document)
    {
        using var record = JsonDocument.Parse(document.Json);
        return record.RootElement.TryGetProperty("programReference", out var program)
            && program.GetProperty("programTypeDescriptor").GetString() is { } type
            && (type.EndsWith("#Immigrant Education", StringComparison.Ordinal)
                || type.EndsWith("#Foreign Exchange", StringComparison.Ordinal));
    }

    private static JsonNode Strip(JsonNode node)
    {
        if (node is JsonObject record)
        {
            StripObject(record);
        }
        else if (node is JsonArray list)
        {
            foreach (var item in list)
            {
                Strip(item!);
            }
        }

        return node;
    }

    private static void StripObject(JsonObject record)
    {
        if (record.ContainsKey("username") && record["identifier"]?.ToString().StartsWith("L-", StringComparison.Ordinal) == false)
        {
            record["identifier"] = "an alien number";
        }

        foreach (var (name, value) in record.ToList())
        {
            if (!Members.Contains(name))
            {
                record.Remove(name);
            }
            else if (MixedLists.TryGetValue(name, out var key))
            {
                value!.AsArray().RemoveAll(item => !NeutralItems.Contains(item![key]!.ToString()));
            }
        }

        foreach (var (_, value) in record)
        {
            Strip(value!);
        }
    }
}
