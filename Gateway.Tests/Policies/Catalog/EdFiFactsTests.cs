using Gateway.Tests.Evaluate;
using Gateway.Tests.Shipped;
using Policies.Catalogs;
using Policies.Evaluate;

namespace Gateway.Tests.Catalogs;

/// <summary>What is known of Ed-Fi Data Standard 3.3 to 6, held against the catalog.</summary>
public sealed class EdFiFactsTests
{
    private const string Everything = "[page, count, filter, sort, select]";

    public static TheoryData<string> WithPrograms => [.. ShippedResources.In("ed-fi").Where(HoldsProgram).Select(resource => resource.Name)];

    [Theory]
    [InlineData("students", "citizenshipStatusDescriptor")]
    [InlineData("students", "visas")]
    [InlineData("students", "dateEnteredUS")]
    [InlineData("students", "identificationDocuments")]
    [InlineData("students", "personalIdentificationDocuments")]
    [InlineData("studentDemographics", "citizenshipStatusDescriptor")]
    [InlineData("studentDemographics", "visas")]
    [InlineData("studentDemographics", "identificationDocuments")]
    [InlineData("studentIdentificationCodes", "identificationCode")]
    [InlineData("studentIdentificationCodes", "studentIdentificationSystemDescriptor")]
    [InlineData("contactIdentificationCodes", "identificationCode")]
    [InlineData("staffIdentificationCodes", "identificationCode")]
    [InlineData("candidateIdentificationCodes", "identificationCode")]
    [InlineData("studentEducationOrganizationAssociations", "studentIdentificationCodes")]
    [InlineData("studentMigrantEducationProgramAssociations", "usInitialEntry")]
    [InlineData("studentMigrantEducationProgramAssociations", "usMostRecentEntry")]
    [InlineData("studentMigrantEducationProgramAssociations", "usInitialSchoolEntry")]
    [InlineData("parents", "personalIdentificationDocuments")]
    [InlineData("contacts", "personalIdentificationDocuments")]
    [InlineData("staffs", "citizenshipStatusDescriptor")]
    [InlineData("staffs", "visas")]
    [InlineData("staffs", "identificationDocuments")]
    [InlineData("staffs", "personalIdentificationDocuments")]
    [InlineData("staffs", "identificationCodes")]
    [InlineData("staffDemographics", "citizenshipStatusDescriptor")]
    [InlineData("staffDemographics", "visas")]
    [InlineData("staffDemographics", "identificationDocuments")]
    [InlineData("candidates", "dateEnteredUS")]
    [InlineData("candidates", "citizenshipStatusDescriptor")]
    [InlineData("candidates", "personalIdentificationDocuments")]
    [InlineData("applicantProfiles", "citizenshipStatusDescriptor")]
    [InlineData("studentInterventionAssociations", "cohortReference.cohortIdentifier")]
    public void Status_and_what_nearly_states_it_is_withheld_whatever_is_granted(string resource, string path)
    {
        Assert.NotNull(ShippedResources.Of("ed-fi/" + resource).Find(path));
        Assert.DoesNotContain(path, ShippedResources.GrantingAllBut("ed-fi/" + resource));
    }

    [Theory]
    [InlineData("students", "birthCountryDescriptor")]
    [InlineData("students", "birthCity")]
    [InlineData("students", "birthInternationalProvince")]
    [InlineData("students", "birthStateAbbreviationDescriptor")]
    [InlineData("candidates", "birthCountryDescriptor")]
    [InlineData("candidates", "limitedEnglishProficiencyDescriptor")]
    [InlineData("candidates", "englishLanguageExamDescriptor")]
    [InlineData("candidates", "displacementStatus")]
    [InlineData("candidates", "indicators.indicatorName")]
    [InlineData("studentDemographics", "languages.languageDescriptor")]
    [InlineData("studentDemographics", "limitedEnglishProficiencyDescriptor")]
    [InlineData("studentDemographics", "ancestryEthnicOrigins.ancestryEthnicOriginDescriptor")]
    [InlineData("studentDemographics", "tribalAffiliations.tribalAffiliationDescriptor")]
    [InlineData("studentDemographics", "hispanicLatinoEthnicity")]
    [InlineData("studentDirectories", "internationalAddresses.countryDescriptor")]
    [InlineData("parents", "languages.languageDescriptor")]
    [InlineData("parents", "internationalAddresses.countryDescriptor")]
    [InlineData("contacts", "internationalAddresses.addressLine1")]
    [InlineData("studentMigrantEducationProgramAssociations", "qualifyingArrivalDate")]
    [InlineData("studentMigrantEducationProgramAssociations", "stateResidencyDate")]
    [InlineData("studentMigrantEducationProgramAssociations", "lastQualifyingMove")]
    [InlineData("studentMigrantEducationProgramAssociations", "eligibilityExpirationDate")]
    [InlineData("studentLanguageInstructionProgramAssociations", "languageInstructionProgramServices.languageInstructionProgramServiceDescriptor")]
    [InlineData("studentLanguageInstructionProgramAssociations", "englishLanguageProficiencyAssessments.proficiencyDescriptor")]
    [InlineData("studentHomelessProgramAssociations", "homelessUnaccompaniedYouth")]
    [InlineData("studentHomelessProgramAssociations", "awaitingFosterCare")]
    [InlineData("studentEducationOrganizationAssociations", "displacedStudents.displacedStudentStatusDescriptor")]
    [InlineData("studentSchoolAssociations", "entryTypeDescriptor")]
    [InlineData("studentSchoolAssociations", "exitWithdrawTypeDescriptor")]
    [InlineData("studentContactAssociations", "relationDescriptor")]
    [InlineData("financialAids", "pellGrantRecipient")]
    [InlineData("courseTranscripts", "externalEducationOrganizationNameOfInstitution")]
    [InlineData("disciplineIncidents", "incidentDescription")]
    [InlineData("studentSectionAttendanceEvents", "attendanceEventReason")]
    [InlineData("surveyQuestionResponses", "values.textResponse")]
    [InlineData("studentSpecialEducationProgramAssociations", "disabilities.disabilityDescriptor")]
    public void What_hints_at_it_leaves_only_when_it_is_named_itself(string resource, string path)
    {
        Assert.NotNull(ShippedResources.Of("ed-fi/" + resource).Find(path));
        Assert.DoesNotContain(path, ShippedResources.GrantingAllBut("ed-fi/" + resource, path));
        Assert.Contains(path, ShippedResources.Granting("ed-fi/" + resource, [path]));
    }

    [Theory]
    [InlineData("studentSchoolAssociations", "residencyStatusDescriptor", "studentReference, residencyStatusDescriptor")]
    [InlineData("students", "multipleBirthStatus", "studentUniqueId, multipleBirthStatus")]
    [InlineData("students", "otherNames.firstName", "studentUniqueId, otherNames")]
    [InlineData("schools", "internationalAddresses.countryDescriptor", "schoolId, internationalAddresses")]
    [InlineData("studentContactAssociations", "emergencyContactStatus", "studentReference, emergencyContactStatus")]
    [InlineData("credentials", "stateOfIssueStateAbbreviationDescriptor", "id, stateOfIssueStateAbbreviationDescriptor")]
    public void What_only_looks_like_it_can_be_granted(string resource, string path, string granted) => Assert.Contains(
        path,
        District.Granting(District.Grant("ed-fi/" + resource, granted)).Policies.PlanFor("vendor", "ed-fi", resource, isCollection: true)!.Released());

    [Theory]
    [InlineData("studentEducationOrganizationAssociations", "programParticipations")]
    [InlineData("studentDemographics", "studentCharacteristics")]
    [InlineData("candidates", "indicators")]
    [InlineData("studentSectionAssociations", "programs")]
    [InlineData("courseTranscripts", "coursePrograms")]
    [InlineData("restraintEvents", "programs")]
    [InlineData("studentCompetencyObjectives", "generalStudentProgramAssociations")]
    [InlineData("studentMigrantEducationProgramAssociations", "migrantEducationProgramServices")]
    [InlineData("studentLanguageInstructionProgramAssociations", "languageInstructionProgramServices")]
    [InlineData("studentTitleIPartAProgramAssociations", "titleIPartAProgramServices")]
    public void Lists_whose_elements_speak_by_their_value_are_guarded(string resource, string path) =>
        Assert.True(ShippedResources.Of("ed-fi/" + resource).Find(path)?.IsGuarded);

    [Theory]
    [MemberData(nameof(WithPrograms))]
    public void Where_a_record_is_about_a_program_its_name_and_type_are_key_and_pinned(string name)
    {
        var resource = ShippedResources.Of("ed-fi/" + name);
        foreach (var part in new[] { "programName", "programTypeDescriptor" })
        {
            Assert.Contains(part, resource.Pinned);
            Assert.True(resource.Find(resource.Parameters.GetValueOrDefault(part, part)) is { IsKey: true, IsNaming: true });
        }
    }

    [Fact]
    public void Programs_are_found_in_every_resource_that_speaks_of_them() => Assert.Superset(
        new HashSet<string>
        {
            "programs", "studentProgramAssociations", "studentCTEProgramAssociations", "studentHomelessProgramAssociations",
            "studentLanguageInstructionProgramAssociations", "studentMigrantEducationProgramAssociations",
            "studentNeglectedOrDelinquentProgramAssociations", "studentSchoolFoodServiceProgramAssociations",
            "studentSection504ProgramAssociations", "studentSpecialEducationProgramAssociations",
            "studentSpecialEducationProgramEligibilityAssociations", "studentTitleIPartAProgramAssociations",
            "studentProgramAttendanceEvents", "studentProgramEvaluations", "staffProgramAssociations", "surveyProgramAssociations",
        },
        ShippedResources.In("ed-fi").Where(HoldsProgram).Select(resource => resource.Name).ToHashSet());

    [Fact]
    public void A_program_that_stands_in_a_list_takes_its_element_with_it() => Assert.All(
        ShippedResources.In("ed-fi").SelectMany(resource => resource.AllFields().Where(IsProgram).Where(field => !field.IsKey)
            .Select(field => (resource, field.Path))),
        place => Assert.Contains(Containers(place.Path), path => place.resource.Find(path)!.IsGuarded));

    [Theory]
    [InlineData("studentIdentificationCodes", "studentIdentificationSystemDescriptor")]
    [InlineData("contactIdentificationCodes", "contactIdentificationSystemDescriptor")]
    [InlineData("staffIdentificationCodes", "staffIdentificationSystemDescriptor")]
    [InlineData("candidateIdentificationCodes", "candidateIdentificationSystemDescriptor")]
    public void How_many_numbers_a_person_has_cannot_be_asked(string resource, string system)
    {
        var vendor = District.Granting(District.Grant("ed-fi/" + resource, ShippedResources.Of("ed-fi/" + resource).RecordId, Everything));

        Assert.Equal(RefusalCode.ParameterRequired, vendor.Refuses($"{District.EdFi}/{resource}").Code);
        Assert.Equal(RefusalCode.ParameterOnWithheldField, vendor.Refuses($"{District.EdFi}/{resource}", $"{system}=uri://ed-fi.org/X#Local").Code);
    }

    [Theory]
    [InlineData("/data/v3/ed-fi/parents", "ed-fi/parents")]
    [InlineData("/data/v3/ed-fi/parents/7", "ed-fi/parents")]
    [InlineData("/data/v3/ed-fi/contacts/7", "ed-fi/contacts")]
    [InlineData("/data/v3/ed-fi/studentLearningObjectives", "ed-fi/studentLearningObjectives")]
    [InlineData("/data/v3/tpdm/candidates", "ed-fi/candidates")]
    [InlineData("/data/v3/ed-fi/candidates/7", "ed-fi/candidates")]
    [InlineData("/data/v3/ed-fi/studentHealths", "ed-fi/studentHealths")]
    [InlineData("/data/v3/ed-fi/studentDemographics", "ed-fi/studentDemographics")]
    [InlineData("/data/v3/ed-fi/gradeLevelDescriptors", "ed-fi/descriptors")]
    [InlineData("/data/v3/ed-fi/studentCharacteristicDescriptors/7", "ed-fi/descriptors")]
    public void Resources_of_all_versions_answer(string path, string resource) =>
        Assert.Equal(resource.Split('/')[1], District.Granting(District.Grant(resource, ShippedResources.Of(resource).RecordId)).Allows(path).Resource);

    [Theory]
    [InlineData("citizenshipStatusDescriptors", "floor/status-name")]
    [InlineData("visaDescriptors", "floor/visa-name")]
    public void Code_lists_that_speak_of_status_are_refused_by_their_path(string list, string rule)
    {
        var vendor = District.Granting(District.Grant("ed-fi/descriptors", "id, codeValue", Everything));

        Assert.Equal(rule, vendor.Refuses($"{District.EdFi}/{list}").Rule);
        Assert.Equal(rule, vendor.Refuses($"{District.EdFi}/{list}/7").Rule);
    }

    [Fact]
    public void No_other_path_of_a_shipped_catalog_is_refused_by_its_own_words() => Assert.Equal(
        ["citizenshipStatusDescriptors", "identificationDocumentUseDescriptors", "personalInformationVerificationDescriptors", "visaDescriptors"],
        ShippedResources.Policies.Catalogs.SelectMany(catalog => catalog.Resources.Values).SelectMany(resource => resource.Routes)
            .Select(route => ShippedResources.Policies.Find([.. route.Segments.Select(segment => segment ?? "7")])!)
            .Where(target => target.FloorRule is not null)
            .Select(target => target.Route.Segments[3]!).Distinct().Order(StringComparer.Ordinal));

    private static bool HoldsProgram(Resource resource) => resource.AllFields().Any(field => IsProgram(field) && field.Path.Count(c => c == '.') <= 1
        && Containers(field.Path).All(path => !resource.Find(path)!.IsGuarded));

    private static bool IsProgram(Field field) => field.Name is "programName" or "programTypeDescriptor";

    private static IEnumerable<string> Containers(string path) =>
        path.Index().Where(pair => pair.Item == '.').Select(pair => path[..pair.Index]);
}
