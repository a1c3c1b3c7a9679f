using Gateway.Tests.Catalogs;
using Policies.Catalogs;

namespace Gateway.Tests.Shipped;

/// <summary>What is known of the standards, held against the catalogs: for an agreement that names every field there is.</summary>
public sealed class CatalogFactsTests
{
    public static TheoryData<string> CatalogIds => [.. ShippedResources.Policies.Catalogs.Select(catalog => catalog.Id)];

    [Theory]
    [InlineData("ed-fi/students", "citizenshipStatusDescriptor")]
    [InlineData("ed-fi/students", "visas")]
    [InlineData("ed-fi/students", "dateEnteredUS")]
    [InlineData("ed-fi/students", "identificationDocuments")]
    [InlineData("ed-fi/students", "personalIdentificationDocuments")]
    [InlineData("ed-fi/students", "_ext")]
    [InlineData("ed-fi/students", "_etag")]
    [InlineData("ed-fi/contacts", "personalIdentificationDocuments")]
    [InlineData("ed-fi/contacts", "_ext")]
    [InlineData("ed-fi/contacts", "_etag")]
    [InlineData("ed-fi/studentEducationOrganizationAssociations", "studentIdentificationCodes")]
    [InlineData("ed-fi/studentEducationOrganizationAssociations", "_ext")]
    [InlineData("ed-fi/studentEducationOrganizationAssociations", "_etag")]
    [InlineData("ed-fi/studentProgramAssociations", "programReference.link.href")]
    [InlineData("ed-fi/studentProgramAssociations", "programReference.link.rel")]
    [InlineData("ed-fi/studentProgramAssociations", "_ext")]
    [InlineData("ed-fi/studentProgramAssociations", "_etag")]
    [InlineData("ed-fi/schools", "_ext")]
    [InlineData("oneroster-1.2/users", "metadata")]
    [InlineData("oneroster-1.2/users", "userIds")]
    [InlineData("oneroster-1.2/users", "userProfiles")]
    [InlineData("oneroster-1.2/users", "identifier")]
    [InlineData("oneroster-1.2/users", "password")]
    [InlineData("oneroster-1.2/users", "roles.org.href")]
    [InlineData("oneroster-1.2/students", "metadata")]
    [InlineData("oneroster-1.2/students", "userIds")]
    [InlineData("oneroster-1.2/students", "identifier")]
    [InlineData("oneroster-1.2/teachers", "metadata")]
    [InlineData("oneroster-1.2/teachers", "userIds")]
    [InlineData("oneroster-1.2/demographics", "metadata")]
    [InlineData("oneroster-1.2/enrollments", "metadata")]
    [InlineData("oneroster-1.2/classes", "metadata")]
    [InlineData("oneroster-1.2/courses", "metadata")]
    [InlineData("oneroster-1.2/orgs", "metadata")]
    [InlineData("oneroster-1.2/academicSessions", "metadata")]
    public void Status_and_what_nearly_states_it_is_withheld_whatever_is_granted(string resource, string path)
    {
        Assert.NotNull(ShippedResources.Of(resource).Find(path));
        Assert.DoesNotContain(path, ShippedResources.Granting(resource, ShippedResources.Of(resource).AllFields().Select(field => field.Path)));
    }

    [Theory]
    [InlineData("ed-fi/students", "birthCountryDescriptor")]
    [InlineData("ed-fi/students", "birthCity")]
    [InlineData("ed-fi/students", "birthInternationalProvince")]
    [InlineData("ed-fi/students", "birthStateAbbreviationDescriptor")]
    [InlineData("ed-fi/studentEducationOrganizationAssociations", "languages.languageDescriptor")]
    [InlineData("ed-fi/studentEducationOrganizationAssociations", "languages.uses.languageUseDescriptor")]
    [InlineData("ed-fi/studentEducationOrganizationAssociations", "limitedEnglishProficiencyDescriptor")]
    [InlineData("ed-fi/studentEducationOrganizationAssociations", "ancestryEthnicOrigins.ancestryEthnicOriginDescriptor")]
    [InlineData("ed-fi/studentEducationOrganizationAssociations", "internationalAddresses.countryDescriptor")]
    [InlineData("ed-fi/studentEducationOrganizationAssociations", "tribalAffiliations.tribalAffiliationDescriptor")]
    [InlineData("ed-fi/studentEducationOrganizationAssociations", "displacedStudents.displacedStudentStatusDescriptor")]
    [InlineData("ed-fi/studentEducationOrganizationAssociations", "studentIndicators.indicatorName")]
    [InlineData("ed-fi/studentEducationOrganizationAssociations", "studentIndicators.indicator")]
    [InlineData("ed-fi/studentEducationOrganizationAssociations", "studentIndicators.indicatorGroup")]
    [InlineData("ed-fi/studentEducationOrganizationAssociations", "studentCharacteristics.designatedBy")]
    [InlineData("ed-fi/studentEducationOrganizationAssociations", "disabilities.disabilityDescriptor")]
    [InlineData("ed-fi/contacts", "languages.languageDescriptor")]
    [InlineData("ed-fi/contacts", "internationalAddresses.countryDescriptor")]
    [InlineData("oneroster-1.2/demographics", "countryOfBirthCode")]
    [InlineData("oneroster-1.2/demographics", "stateOfBirthAbbreviation")]
    [InlineData("oneroster-1.2/demographics", "cityOfBirth")]
    public void What_hints_at_it_leaves_only_when_it_is_named_itself(string resource, string path)
    {
        Assert.DoesNotContain(path, ShippedResources.Granting(resource, ShippedResources.Of(resource).AllFields().Select(field => field.Path).Except([path])));
        Assert.Contains(path, ShippedResources.Granting(resource, [path]));
    }

    [Theory]
    [InlineData("ed-fi/studentEducationOrganizationAssociations", "studentCharacteristics")]
    [InlineData("ed-fi/studentEducationOrganizationAssociations", "studentIndicators")]
    [InlineData("ed-fi/studentProgramAssociations", "services")]
    [InlineData("oneroster-1.2/users", "roles")]
    [InlineData("oneroster-1.2/students", "roles")]
    [InlineData("oneroster-1.2/teachers", "roles")]
    public void Lists_whose_elements_speak_by_their_value_are_guarded(string resource, string path) =>
        Assert.True(ShippedResources.Of(resource).Find(path)?.IsGuarded);

    [Theory]
    [InlineData("programReference.programTypeDescriptor", "programTypeDescriptor")]
    [InlineData("programReference.programName", "programName")]
    public void A_programme_is_a_key_and_is_pinned(string path, string parameter)
    {
        var programmes = ShippedResources.Of("ed-fi/studentProgramAssociations");
        Assert.True(programmes.Find(path)?.IsKey);
        Assert.Equal(path, programmes.Parameters[parameter]);
        Assert.Contains(parameter, programmes.Pinned);
    }

    [Theory]
    [MemberData(nameof(CatalogIds))]
    public void Each_key_is_pinned_for_a_record_can_go_as_a_whole(string catalog) => Assert.All(
        ShippedResources.In(catalog),
        resource => Assert.Equal(
            // References that share a key hold the same value: pinned in one, it is pinned in all.
            resource.AllFields().Where(field => field.IsKey).Select(field => field.Name).Distinct().Order(StringComparer.Ordinal),
            resource.Pinned.Select(parameter => resource.Find(resource.Parameters.GetValueOrDefault(parameter, parameter)))
                .Where(field => field!.IsKey).Select(field => field!.Name).Order(StringComparer.Ordinal)));

    [Theory]
    [MemberData(nameof(CatalogIds))]
    public void Every_leaf_has_a_class(string catalog) => Assert.All(
        ShippedResources.In(catalog).SelectMany(resource => resource.AllFields()).Where(field => field.IsLeaf),
        field => Assert.True(field.Sensitivity is not null and not Sensitivity.Unclassified));

    [Theory]
    [MemberData(nameof(CatalogIds))]
    public void A_name_the_floor_protects_is_of_a_class_that_is_never_granted_anyway(string catalog) => Assert.All(
        ShippedResources.In(catalog).SelectMany(resource => resource.AllFields()).Where(field => ShippedFloor.Whole.RuleForName(field.Name) is not null),
        field => Assert.NotNull(ShippedFloor.Whole.RuleForClass(field.Sensitivity ?? Sensitivity.Unclassified)));

    [Theory]
    [MemberData(nameof(CatalogIds))]
    public void A_record_id_can_be_granted_and_is_marked_in_the_plan(string catalog) => Assert.All(
        ShippedResources.In(catalog),
        resource => Assert.Contains(resource.RecordId, ShippedResources.Granting($"{catalog}/{resource.Name}", [resource.RecordId])));
}
