using System.Collections.Immutable;
using Gateway.Tests.Evaluate;
using Policies.Evaluate;
using Policies.Language;
using Policies.Obligations;
using Policies.Shipped;

namespace Gateway.Tests.Obligations;

public sealed class ExhibitBTests
{
    [Theory]
    [InlineData("demographics", "birthDate", "Demographics", "Date of Birth")]
    [InlineData("demographics", "cityOfBirth", "Demographics", "Place of Birth")]
    [InlineData("demographics", "sex", "Demographics", "Gender")]
    [InlineData("demographics", "white", "Demographics", "Ethnicity or race")]
    [InlineData("demographics", "publicSchoolResidenceStatus", "Special Indicator", "Living situations (homeless/foster care)")]
    [InlineData("students", "email", "Student Contact Information", "Email")]
    [InlineData("students", "sms", "Student Contact Information", "Phone")]
    [InlineData("students", "familyName", "Student Name", "First and/or Last")]
    [InlineData("teachers", "familyName", "Schedule", "Teacher names")]
    [InlineData("students", "username", "Student Identifiers", "Student app username")]
    [InlineData("students", "sourcedId", "Student Identifiers", "Local (School district) ID number")]
    [InlineData("students", "grades", "Enrollment", "Student grade level")]
    [InlineData("students", "primaryOrg.type", "Enrollment", "Student school enrollment")]
    [InlineData("enrollments", "class.sourcedId", "Schedule", "Student scheduled courses")]
    public void A_granted_field_is_in_the_row_of_its_element(string resource, string field, string category, string element)
    {
        var row = Assert.Single(Rows(resource, $"sourcedId, user.sourcedId, {field}"), row => row.Fields.Contains($"oneroster-1.2/{resource}: {field}"));

        Assert.Equal((category, element), (row.Category, row.Element));
    }

    [Fact]
    public void Every_granted_field_about_a_person_is_in_one_row()
    {
        var fields = Rows("users", "sourcedId, givenName, agents, resources, roles").SelectMany(row => row.Fields).ToList();

        Assert.Equal(fields.Distinct().Count(), fields.Count);
        Assert.Contains("oneroster-1.2/users: resources.sourcedId", fields);
        Assert.Contains("oneroster-1.2/users: agents.type", fields);
    }

    [Fact]
    public void What_has_no_row_is_listed_under_other_and_last() =>
        Assert.Equal("Other", Rows("users", "sourcedId, agents, email")[^1].Category);

    [Fact]
    public void What_the_floor_withholds_and_what_is_about_no_person_is_in_no_row()
    {
        Assert.DoesNotContain(Rows("users", "sourcedId, metadata").SelectMany(row => row.Fields), field => field.Contains("metadata", StringComparison.Ordinal));
        Assert.Empty(Rows("orgs", "sourcedId, name"));
    }

    private static ImmutableArray<ExhibitRow> Rows(string resource, string fields)
    {
        // Fields that a resource does not have are no concern of these tests.
        var known = PolicyLoad.From(ShippedPolicies.Texts).Snapshot!.Catalogs.Single(catalog => catalog.Id == "oneroster-1.2").Resources[resource];
        var granted = string.Join(", ", fields.Split(", ").Where(field => known.Find(field) is not null));
        return ExhibitB.Rows(District.Granting($"{{catalog: oneroster-1.2, resource: {resource}, fields: [{granted}], basis: b, resolution: r}}").Policies, "vendor")!.Value;
    }
}
