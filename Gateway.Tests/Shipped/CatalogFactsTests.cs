using System.Collections.Immutable;
using Gateway.Tests.Catalogs;
using Gateway.Tests.Evaluate;
using Policies.Catalogs;
using Policies.Evaluate;
using Policies.Shipped;

namespace Gateway.Tests.Shipped;

/// <summary>What is known of the standards, held against the catalogs: for an agreement that names every field there is.</summary>
public sealed class CatalogFactsTests
{
    private static readonly PolicySnapshot Policies = new District(ShippedPolicies.Texts).Policies;

    public static TheoryData<string> CatalogIds => [.. Policies.Catalogs.Select(catalog => catalog.Id)];

    [Theory]
    [InlineData("ed-fi-ds-5/students", "citizenshipStatusDescriptor")]
    [InlineData("ed-fi-ds-5/students", "visas")]
    [InlineData("ed-fi-ds-5/students", "dateEnteredUS")]
    [InlineData("ed-fi-ds-5/students", "identificationDocuments")]
    [InlineData("ed-fi-ds-5/students", "personalIdentificationDocuments")]
    [InlineData("ed-fi-ds-5/students", "_ext")]
    [InlineData("ed-fi-ds-5/students", "_etag")]
    [InlineData("ed-fi-ds-5/students", "_lastModifiedDate")]
    [InlineData("ed-fi-ds-5/contacts", "personalIdentificationDocuments")]
    [InlineData("ed-fi-ds-5/contacts", "_ext")]
    [InlineData("ed-fi-ds-5/contacts", "_etag")]
    [InlineData("ed-fi-ds-5/contacts", "_lastModifiedDate")]
    [InlineData("ed-fi-ds-5/studentEducationOrganizationAssociations", "studentIdentificationCodes")]
    [InlineData("ed-fi-ds-5/studentEducationOrganizationAssociations", "_ext")]
    [InlineData("ed-fi-ds-5/studentEducationOrganizationAssociations", "_etag")]
    [InlineData("ed-fi-ds-5/studentEducationOrganizationAssociations", "_lastModifiedDate")]
    [InlineData("ed-fi-ds-5/studentProgramAssociations", "programReference.link.href")]
    [InlineData("ed-fi-ds-5/studentProgramAssociations", "programReference.link.rel")]
    [InlineData("ed-fi-ds-5/studentProgramAssociations", "_ext")]
    [InlineData("ed-fi-ds-5/studentProgramAssociations", "_etag")]
    [InlineData("ed-fi-ds-5/studentProgramAssociations", "_lastModifiedDate")]
    [InlineData("ed-fi-ds-5/schools", "_ext")]
    [InlineData("oneroster-1.2/users", "metadata")]
    [InlineData("oneroster-1.2/users", "userIds")]
    [InlineData("oneroster-1.2/users", "userProfiles")]
    [InlineData("oneroster-1.2/users", "identifier")]
    [InlineData("oneroster-1.2/users", "password")]
    [InlineData("oneroster-1.2/users", "dateLastModified")]
    [InlineData("oneroster-1.2/users", "roles.org.href")]
    [InlineData("oneroster-1.2/students", "metadata")]
    [InlineData("oneroster-1.2/students", "userIds")]
    [InlineData("oneroster-1.2/students", "identifier")]
    [InlineData("oneroster-1.2/teachers", "metadata")]
    [InlineData("oneroster-1.2/teachers", "userIds")]
    [InlineData("oneroster-1.2/demographics", "metadata")]
    [InlineData("oneroster-1.2/demographics", "dateLastModified")]
    [InlineData("oneroster-1.2/enrollments", "metadata")]
    [InlineData("oneroster-1.2/classes", "metadata")]
    [InlineData("oneroster-1.2/courses", "metadata")]
    [InlineData("oneroster-1.2/orgs", "metadata")]
    [InlineData("oneroster-1.2/academicSessions", "metadata")]
    public void Status_and_what_nearly_states_it_is_withheld_whatever_is_granted(string resource, string path)
    {
        Assert.NotNull(Of(resource).Find(path));
        Assert.DoesNotContain(path, Granting(resource, Of(resource).AllFields().Select(field => field.Path)));
    }

    [Theory]
    [InlineData("ed-fi-ds-5/students", "birthCountryDescriptor")]
    [InlineData("ed-fi-ds-5/students", "birthCity")]
    [InlineData("ed-fi-ds-5/students", "birthInternationalProvince")]
    [InlineData("ed-fi-ds-5/students", "birthStateAbbreviationDescriptor")]
    [InlineData("ed-fi-ds-5/studentEducationOrganizationAssociations", "languages.languageDescriptor")]
    [InlineData("ed-fi-ds-5/studentEducationOrganizationAssociations", "languages.uses.languageUseDescriptor")]
    [InlineData("ed-fi-ds-5/studentEducationOrganizationAssociations", "limitedEnglishProficiencyDescriptor")]
    [InlineData("ed-fi-ds-5/studentEducationOrganizationAssociations", "ancestryEthnicOrigins.ancestryEthnicOriginDescriptor")]
    [InlineData("ed-fi-ds-5/studentEducationOrganizationAssociations", "internationalAddresses.countryDescriptor")]
    [InlineData("ed-fi-ds-5/studentEducationOrganizationAssociations", "tribalAffiliations.tribalAffiliationDescriptor")]
    [InlineData("ed-fi-ds-5/studentEducationOrganizationAssociations", "displacedStudents")]
    [InlineData("ed-fi-ds-5/studentEducationOrganizationAssociations", "studentIndicators.indicatorName")]
    [InlineData("ed-fi-ds-5/studentEducationOrganizationAssociations", "studentIndicators.indicator")]
    [InlineData("ed-fi-ds-5/studentEducationOrganizationAssociations", "studentIndicators.indicatorGroup")]
    [InlineData("ed-fi-ds-5/studentEducationOrganizationAssociations", "studentCharacteristics.designatedBy")]
    [InlineData("ed-fi-ds-5/studentEducationOrganizationAssociations", "disabilities.disabilityDescriptor")]
    [InlineData("ed-fi-ds-5/contacts", "languages.languageDescriptor")]
    [InlineData("ed-fi-ds-5/contacts", "internationalAddresses.countryDescriptor")]
    [InlineData("oneroster-1.2/demographics", "countryOfBirthCode")]
    [InlineData("oneroster-1.2/demographics", "stateOfBirthAbbreviation")]
    [InlineData("oneroster-1.2/demographics", "cityOfBirth")]
    public void What_hints_at_it_leaves_only_when_it_is_named_itself(string resource, string path)
    {
        Assert.DoesNotContain(path, Granting(resource, Of(resource).AllFields().Select(field => field.Path).Except([path])));
        Assert.Contains(path, Granting(resource, [path]));
    }

    [Theory]
    [InlineData("ed-fi-ds-5/studentEducationOrganizationAssociations", "studentCharacteristics")]
    [InlineData("ed-fi-ds-5/studentEducationOrganizationAssociations", "studentIndicators")]
    [InlineData("ed-fi-ds-5/studentProgramAssociations", "services")]
    [InlineData("oneroster-1.2/users", "roles")]
    [InlineData("oneroster-1.2/students", "roles")]
    [InlineData("oneroster-1.2/teachers", "roles")]
    public void Lists_whose_elements_speak_by_their_value_are_guarded(string resource, string path) =>
        Assert.True(Of(resource).Find(path)?.IsGuarded);

    [Theory]
    [InlineData("programReference.programTypeDescriptor", "programTypeDescriptor")]
    [InlineData("programReference.programName", "programName")]
    public void A_programme_is_a_key_and_is_pinned(string path, string parameter)
    {
        var programmes = Of("ed-fi-ds-5/studentProgramAssociations");
        Assert.True(programmes.Find(path)?.IsKey);
        Assert.Equal(path, programmes.Parameters[parameter]);
        Assert.Contains(parameter, programmes.Pinned);
    }

    [Theory]
    [MemberData(nameof(CatalogIds))]
    public void Each_key_is_pinned_for_a_record_can_go_as_a_whole(string catalog) => Assert.All(
        Resources(catalog),
        resource => Assert.Equal(
            resource.AllFields().Where(field => field.IsKey).Select(field => field.Path).Order(StringComparer.Ordinal),
            resource.Pinned.Select(parameter => resource.Parameters.GetValueOrDefault(parameter, parameter)).Order(StringComparer.Ordinal)));

    [Theory]
    [MemberData(nameof(CatalogIds))]
    public void Every_leaf_has_a_class(string catalog) => Assert.All(
        Resources(catalog).SelectMany(resource => resource.AllFields()).Where(field => field.IsLeaf),
        field => Assert.True(field.Sensitivity is not null and not Sensitivity.Unclassified));

    [Theory]
    [MemberData(nameof(CatalogIds))]
    public void A_name_the_floor_protects_is_of_a_class_that_is_never_granted_anyway(string catalog) => Assert.All(
        Resources(catalog).SelectMany(resource => resource.AllFields()).Where(field => ShippedFloor.Whole.RuleForName(field.Name) is not null),
        field => Assert.NotNull(ShippedFloor.Whole.RuleForClass(field.Sensitivity ?? Sensitivity.Unclassified)));

    [Theory]
    [MemberData(nameof(CatalogIds))]
    public void A_record_id_can_be_granted_and_is_marked_in_the_plan(string catalog) => Assert.All(
        Resources(catalog),
        resource => Assert.Contains(resource.RecordId, Granting($"{catalog}/{resource.Name}", [resource.RecordId])));

    private static ImmutableArray<Resource> Resources(string catalog) => Policies.Catalogs.Single(c => c.Id == catalog).Resources.Values;

    private static Resource Of(string resource) => Resources(resource.Split('/')[0]).Single(r => r.Name == resource.Split('/')[1]);

    private static IReadOnlySet<string> Granting(string resource, IEnumerable<string> fields)
    {
        var granted = string.Join(", ", fields.Append(Of(resource).RecordId).Select(field => $"'{field}'").Distinct());
        return District.Granting(District.Grant(resource, granted)).Policies
            .PlanFor("vendor", resource.Split('/')[0], resource.Split('/')[1], isCollection: true)!.Released();
    }
}
