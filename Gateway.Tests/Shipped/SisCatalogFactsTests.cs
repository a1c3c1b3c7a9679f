using Gateway.Tests.Evaluate;
using Policies.Catalogs;

namespace Gateway.Tests.Shipped;

/// <summary>What is known of the interfaces of student information systems, held against their catalogs.</summary>
public sealed class SisCatalogFactsTests
{
    [Theory]
    [InlineData("oneroster-1.1/users", "userIds")]
    [InlineData("oneroster-1.1/students", "identifier")]
    [InlineData("oneroster-1.1/teachers", "password")]
    [InlineData("oneroster-1.1/students", "metadata")]
    [InlineData("oneroster-1.1/students", "orgs.href")]
    [InlineData("oneroster-1.1/demographics", "metadata")]
    [InlineData("oneroster-1.1/results", "metadata")]
    [InlineData("oneroster-1.2-gradebook/results", "student.href")]
    [InlineData("oneroster-1.2-gradebook/assessmentResults", "metadata")]
    [InlineData("oneroster-1.2-resources/resources", "metadata")]
    [InlineData("powerschool/students", "demographics.ssn")]
    [InlineData("powerschool/students", "_extension_data")]
    [InlineData("powerschool/students", "@extensions")]
    [InlineData("powerschool/staff", "_extension_data")]
    [InlineData("powerschool/contacts", "_extension_data")]
    [InlineData("powerschool/contacts", "contactAccount")]
    [InlineData("powerschool/contacts", "contactStudents.studentDetails.contactStudentDetailExtension")]
    [InlineData("powerschool/table-students", "_extension_data")]
    [InlineData("powerschool/table-students", "tables.students.ssn")]
    [InlineData("powerschool/table-students", "tables.students.web_password")]
    [InlineData("powerschool/table-users", "tables.users.ssn")]
    [InlineData("sif-na-4/StudentPersonals", "Demographics.CitizenshipStatus")]
    [InlineData("sif-na-4/StudentPersonals", "Demographics.CountriesOfCitizenship")]
    [InlineData("sif-na-4/StudentPersonals", "Demographics.CountryArrivalDate")]
    [InlineData("sif-na-4/StudentPersonals", "Demographics.BirthDateVerification")]
    [InlineData("sif-na-4/StudentPersonals", "Immigrant")]
    [InlineData("sif-na-4/StudentPersonals", "FirstUSEnrollment")]
    [InlineData("sif-na-4/StudentPersonals", "OtherIdList")]
    [InlineData("sif-na-4/StudentPersonals", "SIF_Metadata")]
    [InlineData("sif-na-4/StudentPersonals", "SIF_ExtendedElements")]
    [InlineData("sif-na-4/StudentSnapshots", "Immigrant")]
    [InlineData("sif-na-4/StudentContactPersonals", "PersonInfo.Demographics.CitizenshipStatus")]
    [InlineData("sif-na-4/StudentContactPersonals", "PersonInfo.OtherIdList")]
    [InlineData("sif-na-4/StaffPersonals", "Demographics.CitizenshipStatus")]
    [InlineData("sif-xpress/xStudents", "demographics.usCitizenshipStatus")]
    [InlineData("sif-xpress/xStudents", "otherIds")]
    [InlineData("sif-xpress/xContacts", "otherIds")]
    [InlineData("sif-xpress/xStudents", "studentContacts.xContact")]
    [InlineData("sif-xpress/xStaffs", "metadata")]
    [InlineData("clever/users", "data.roles.student.ext")]
    [InlineData("clever/users", "data.roles.student.state_id")]
    [InlineData("clever/users", "data.last_modified")]
    [InlineData("clever/users", "uri")]
    [InlineData("clever/users", "links")]
    public void Status_and_what_nearly_states_it_is_withheld_whatever_is_granted(string resource, string path)
    {
        Assert.NotNull(Granted.Resource(resource).Find(path));
        Assert.DoesNotContain(path, Granted.Plan(resource, Granted.EveryLeaf(resource)).Released());
    }

    [Theory]
    [InlineData("oneroster-1.1/demographics", "countryOfBirthCode")]
    [InlineData("oneroster-1.1/demographics", "stateOfBirthAbbreviation")]
    [InlineData("oneroster-1.1/demographics", "cityOfBirth")]
    [InlineData("oneroster-1.1/results", "comment")]
    [InlineData("oneroster-1.1/lineItems", "description")]
    [InlineData("oneroster-1.2-gradebook/results", "comment")]
    [InlineData("oneroster-1.2-gradebook/assessmentResults", "comment")]
    [InlineData("powerschool/students", "alerts.legal.description")]
    [InlineData("powerschool/students", "alerts.medical.description")]
    [InlineData("powerschool/students", "ethnicity_race.federal_ethnicity")]
    [InlineData("powerschool/students", "ethnicity_race.races.district_race_code")]
    [InlineData("powerschool/students", "initial_enrollment.district_entry_date")]
    [InlineData("powerschool/students", "school_enrollment.entry_code")]
    [InlineData("powerschool/students", "school_enrollment.entry_comment")]
    [InlineData("powerschool/contacts", "addresses.country")]
    [InlineData("powerschool/contacts", "contactStudents.studentDetails.relationshipNote")]
    [InlineData("powerschool/table-students", "tables.students.districtentrydate")]
    [InlineData("powerschool/table-students", "tables.students.alert_other")]
    [InlineData("sif-na-4/StudentPersonals", "Demographics.CountryOfBirth")]
    [InlineData("sif-na-4/StudentPersonals", "Demographics.LanguageList.Language.Code")]
    [InlineData("sif-na-4/StudentPersonals", "Demographics.CountriesOfResidency.CountryOfResidency")]
    [InlineData("sif-na-4/StudentPersonals", "AlertMessages.AlertMessage.value")]
    [InlineData("sif-na-4/StudentPersonals", "Migrant")]
    [InlineData("sif-na-4/StudentPersonals", "ELL")]
    [InlineData("sif-na-4/StudentPersonals", "Homeless")]
    [InlineData("sif-na-4/StudentSchoolEnrollments", "EntryType.Code")]
    [InlineData("sif-na-4/StudentDailyAttendances", "AttendanceNote")]
    [InlineData("sif-xpress/xStudents", "demographics.countryOfBirth")]
    [InlineData("sif-xpress/xStudents", "languages.language.code")]
    [InlineData("sif-xpress/xContacts", "relationships.relationship.restrictions")]
    [InlineData("clever/users", "data.roles.student.home_language")]
    [InlineData("clever/users", "data.roles.student.home_language_code")]
    [InlineData("clever/users", "data.roles.student.ell_status")]
    [InlineData("clever/users", "data.roles.student.race")]
    [InlineData("clever/users", "data.roles.student.iep_status")]
    public void What_hints_at_it_leaves_only_when_it_is_named_itself(string resource, string path)
    {
        var wholes = Granted.Resource(resource).Fields.Keys.Except([path]);
        Assert.DoesNotContain(path, Granted.Plan(resource, wholes.Concat(Granted.EveryLeaf(resource)).Except([path])).Released());
        Assert.Contains(path, Granted.Plan(resource, [path]).Released());
    }

    [Theory]
    [InlineData("oneroster-1.1/demographics", "publicSchoolResidenceStatus")]
    [InlineData("oneroster-1.2/demographics", "publicSchoolResidenceStatus")]
    [InlineData("powerschool/students", "school_enrollment.district_of_residence")]
    [InlineData("powerschool/table-students", "tables.students.districtofresidence")]
    [InlineData("sif-na-4/StudentSchoolEnrollments", "ResidencyStatus.Code")]
    [InlineData("sif-na-4/StudentAttendanceSummarys", "Resident")]
    public void Where_in_a_district_a_family_lives_is_schooling_and_can_be_granted(string resource, string path)
    {
        Assert.Equal(Sensitivity.Education, Granted.Resource(resource).Find(path)!.Sensitivity);
        Assert.Contains(path, Granted.Plan(resource, [path.Split('.')[0]]).Released());
    }

    /// <summary>Of these systems a list of one comes as the bare element: one that lost all but one element would show it.</summary>
    [Theory]
    [InlineData("powerschool")]
    [InlineData("sif-na-4")]
    [InlineData("sif-xpress")]
    public void Where_a_list_of_one_looks_otherwise_no_element_goes_for_what_it_says(string catalog)
    {
        var fields = Granted.Catalog(catalog).Resources.Values.SelectMany(resource => resource.AllFields());
        Assert.DoesNotContain(fields, field => field.IsGuarded || field.IsKey || field.IsNaming);
    }
}
