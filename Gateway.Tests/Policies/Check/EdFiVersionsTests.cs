using System.Text.Json;
using System.Text.Json.Nodes;
using Gateway.Tests.Shipped;
using Policies.Check;

namespace Gateway.Tests.Checks;

/// <summary>A handful of resources as each version of the standard has them: none has a property that nobody has judged.</summary>
public sealed class EdFiVersionsTests
{
    [Theory]
    [InlineData("3.3 to 4", "/ed-fi/parents", "parentUniqueId lastSurname addresses.periods.beginDate telephones.telephoneNumber _etag")]
    [InlineData("3.3 to 4", "/ed-fi/studentParentAssociations", "parentReference.parentUniqueId parentReference.link.href livesWith")]
    [InlineData("3.3", "/ed-fi/studentEducationOrganizationAssociations", "programParticipations.programTypeDescriptor oldEthnicityDescriptor")]
    [InlineData("3.3 to 5", "/tpdm/candidates", "candidateIdentifier dateEnteredUS birthCountryDescriptor personalIdentificationDocuments.documentTitle")]
    [InlineData("3.3 to 5", "/ed-fi/students", "citizenshipStatusDescriptor visas.visaDescriptor identificationDocuments.issuerName _ext.state.flag")]
    [InlineData("3.3 to 6", "/ed-fi/studentMigrantEducationProgramAssociations", "programReference.programName usInitialEntry lastQualifyingMove")]
    [InlineData("4", "/ed-fi/chartOfAccounts", "accountIdentifier fiscalYear fundDimensionReference.code")]
    [InlineData("5", "/ed-fi/contacts", "contactUniqueId genderIdentity languages.uses.languageUseDescriptor")]
    [InlineData("5", "/ed-fi/studentProgramEvaluations", "programEvaluationReference.programTypeDescriptor summaryEvaluationComment")]
    [InlineData("5.2", "/ed-fi/studentHealths", "studentReference.studentUniqueId requiredImmunizations.immunizationTypeDescriptor")]
    [InlineData("5.2", "/ed-fi/studentEducationOrganizationAssociations", "displacedStudents.displacedStudentStatusDescriptor")]
    [InlineData("6", "/ed-fi/studentDemographics", "citizenshipStatusDescriptor visas.visaDescriptor studentCharacteristics.designatedBy")]
    [InlineData("6", "/ed-fi/studentDirectories", "internationalAddresses.countryDescriptor addresses.city electronicMails.electronicMailAddress")]
    [InlineData("6", "/ed-fi/studentIdentificationCodes", "identificationCode studentIdentificationSystemDescriptor")]
    [InlineData("6", "/ed-fi/staffDemographics", "citizenshipStatusDescriptor visas.visaDescriptor languages.languageDescriptor")]
    [InlineData("6", "/ed-fi/candidates", "citizenshipStatusDescriptor dateEnteredUS limitedEnglishProficiencyDescriptor")]
    [InlineData("6", "/ed-fi/applicantProfiles", "applicantProfileIdentifier citizenshipStatusDescriptor lastSurname")]
    public void Every_property_is_known(string version, string path, string properties)
    {
        var rows = CoverageReport.Of(ShippedResources.Policies, new(version, Api(path, properties))).Rows;

        Assert.Equal(properties.Split(' '), rows.Select(row => row.Name));
        Assert.DoesNotContain(rows, row => row.State == CoverageState.Unclassified);
        Assert.DoesNotContain(rows, row => row.Rule == "unknown_path");
    }

    [Theory]
    [InlineData("/ed-fi/students/deletes", "catalog/ed-fi/change-query")]
    [InlineData("/ed-fi/studentDemographics/keyChanges", "catalog/ed-fi/change-query")]
    [InlineData("/data/v3/ed-fi/students/partitions", "catalog/ed-fi/change-query")]
    [InlineData("/changeQueries/v1/snapshots", "catalog/ed-fi/change-query")]
    [InlineData("/composites/v1/ed-fi/enrollment/students", "catalog/ed-fi/composite")]
    [InlineData("/identity/v2/identities/{id}", "catalog/ed-fi/identities")]
    public void Paths_that_are_closed_are_shown_as_refused_by_their_rule(string path, string rule) => Assert.Equal(
        [new CoverageRow(path, CoverageKind.Path, "", CoverageState.Refused, rule)],
        CoverageReport.Of(ShippedResources.Policies, new("api", Api(path, "id keyValues.studentUniqueId"))).Rows);

    // An API with one path that answers with a list of records.
    private static string Api(string path, string properties)
    {
        var record = new JsonObject();
        foreach (var property in properties.Split(' '))
        {
            Add(record, property.Split('.'));
        }

        var answer = new JsonObject { ["type"] = "array", ["items"] = record };
        var content = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = answer } };
        var get = new JsonObject { ["responses"] = new JsonObject { ["200"] = new JsonObject { ["content"] = content } } };
        return JsonSerializer.Serialize(new JsonObject
        {
            ["openapi"] = "3.0.1",
            ["paths"] = new JsonObject { [path] = new JsonObject { ["get"] = get } },
        });
    }

    private static void Add(JsonObject schema, ReadOnlySpan<string> path)
    {
        var members = schema["properties"] as JsonObject ?? [];
        schema["properties"] = members;
        var member = members[path[0]] as JsonObject ?? [];
        members[path[0]] = member;
        if (path.Length > 1)
        {
            Add(member, path[1..]);
        }
    }
}
