using Gateway.Tests.Evaluate;
using Policies.Evaluate;
using Policies.Shipped;
using static Gateway.Tests.Evaluate.District;

namespace Gateway.Tests.Queries;

public sealed class PowerSchoolQueryTests
{
    private const string Students = "/ws/v1/district/student";
    private const string Table = "/ws/schema/table/students";
    private const string Enrollments = "/ws/schema/table/cc";

    private static readonly string[] Grants =
    [
        Grant("powerschool/students", "id, local_id, name, school_enrollment, phones, addresses", Everything),
        Grant("powerschool/table-students", "id, tables.students.first_name, tables.students.grade_level, tables.students.guardian, tables.students.student_number", Everything),
        Grant("powerschool/table-cc", "tables.cc.studentid, tables.cc.course_number", Everything),
    ];

    private static readonly District Vendor = Granting(Grants);

    [Theory]
    [InlineData(Students, "q=School_Enrollment.enroll_status==A;name.last_name==Ada*", "q=school_enrollment.enroll_status==A;name.last_name==Ada*")]
    [InlineData(Students, "Q=school_enrollment.enroll_status==(A,P)", "q=school_enrollment.enroll_status==(A,P)")]
    [InlineData(Students, "q=school_enrollment.grade_level=in=(7,8),school_enrollment.entry_date=ge=2024-08-01", "q=school_enrollment.grade_level=in=(7,8),school_enrollment.entry_date=ge=2024-08-01")]
    [InlineData(Students, "q=local_id==604821", "q=local_id==604821")]
    [InlineData(Students, "expansions=school_enrollment, PHONES", "expansions=school_enrollment,phones")]
    [InlineData(Table, "q=GRADE_level=gt=5;first_name==A*", "q=grade_level=gt=5;first_name==A*")]
    [InlineData(Table, "q=students.grade_level==5", "q=grade_level==5")]
    [InlineData(Table, "projection=first_name, students.grade_level", "projection=first_name,grade_level")]
    [InlineData(Table, "projection=*", "projection=first_name,grade_level,guardian,student_number")]
    [InlineData(Enrollments, "projection=course_number", "projection=course_number,studentid")]
    [InlineData(Table, "sort=grade_level,FIRST_NAME", "sort=grade_level,first_name")]
    [InlineData(Table, "sort=grade_level,first_name;desc", "sort=grade_level,first_name;desc")]
    [InlineData(Table, "SortDescending=TRUE", "sortdescending=true")]
    [InlineData(Table, "page=2", "page=2")]
    [InlineData(Table, "PageSize=100", "pagesize=100")]
    public void What_is_forwarded_is_the_canonical_spelling_of_what_was_checked(string path, string asked, string forwarded) =>
        Assert.Equal(forwarded, Vendor.Forwards(path, asked));

    [Theory]
    [InlineData(Students, "q", "demographics.ssn==1", "demographics.ssn", "floor/strong-proxy")]
    [InlineData(Students, "q", "DEMOGRAPHICS.SSN==1", "DEMOGRAPHICS.SSN", "floor/strong-proxy")]
    [InlineData(Students, "q", "demographics.birth_date==2013-01-01", "demographics.birth_date", "not-granted")]
    [InlineData(Students, "q", "name.last_name==A*;ethnicity_race.federal_ethnicity==YES", "ethnicity_race.federal_ethnicity", "floor/weak-proxy")]
    [InlineData(Students, "q", "name.last_name==A*,s_wi_x.citizenship!=US", "s_wi_x.citizenship", "floor/status-name")]
    [InlineData(Students, "q", "nobody=in=(1,2)", "nobody", "not-granted")]
    [InlineData(Students, "q", "name==Ada", "name", "not-granted")]
    [InlineData(Students, "expansions", "phones,demographics", "demographics", "not-granted")]
    [InlineData(Students, "expansions", "alerts", "alerts", "not-granted")]
    [InlineData(Students, "extensions", "u_students", "u_students", "floor/extension")]
    [InlineData(Students, "extensions", "s_wi_immigrant_x", "s_wi_immigrant_x", "floor/status-name")]
    [InlineData(Table, "extensions", "studentcorefields", "studentcorefields", "floor/extension")]
    [InlineData(Table, "q", "ssn==1", "ssn", "floor/strong-proxy")]
    [InlineData(Table, "q", "students.ssn==1", "ssn", "floor/strong-proxy")]
    [InlineData(Table, "q", "u_students.visa_type==F1", "u_students.visa_type", "floor/visa-name")]
    [InlineData(Table, "q", "last_name==x", "last_name", "not-granted")]
    [InlineData(Table, "sort", "ethnicity", "ethnicity", "floor/weak-proxy")]
    [InlineData(Table, "sort", "first_name,ssn;desc", "ssn", "floor/strong-proxy")]
    [InlineData(Table, "projection", "first_name,ssn", "ssn", "floor/strong-proxy")]
    [InlineData(Table, "projection", "visa_type", "visa_type", "floor/visa-name")]
    public void A_withheld_field_is_not_mentioned_and_the_refusal_names_it(string path, string parameter, string value, string field, string rule)
    {
        var refused = Vendor.Refuses(path, $"{parameter}={value}");
        Assert.Equal((RefusalCode.ParameterOnWithheldField, parameter, rule), (refused.Code, refused.Parameter, refused.Rule));
        Assert.Contains(field + "`", refused.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Students, "q=local_id==60*")]
    [InlineData(Students, "q=local_id!=604821")]
    [InlineData(Students, "q=local_id=gt=6")]
    [InlineData(Table, "q=guardian==Eva*")]
    [InlineData(Table, "sort=guardian")]
    [InlineData(Table, "sort=student_number;desc")]
    public void Where_values_are_withheld_one_by_one_only_a_plain_question_for_a_value_is_asked(string path, string asked) =>
        Assert.Equal("floor/value-guarded", Vendor.Refuses(path, asked).Rule);

    [Theory]
    [InlineData(Students, "q=name.last_name==N0012345678")]
    [InlineData(Students, "q=name.last_name==(Ruiz,N0012345678)")]
    [InlineData(Students, "q=name.last_name==N0012345678*")]
    [InlineData(Table, "q=guardian==Undocumented")]
    public void A_protected_value_is_not_asked_for(string path, string asked) => Assert.Equal(RefusalCode.ParameterOnProtectedValue, Vendor.Refuses(path, asked).Code);

    [Theory]
    [InlineData(Students, "q=name.last_name")]
    [InlineData(Students, "q=name.last_name=='Ada'")]
    [InlineData(Students, "expansions=id")]
    [InlineData(Students, "expansions=addresses.home")]
    [InlineData(Students, "extensions=a b")]
    [InlineData(Students, "extensions=")]
    [InlineData(Table, "sort=")]
    [InlineData(Table, "sort=first_name desc")]
    [InlineData(Table, "sort=first_name;down")]
    [InlineData(Table, "sortdescending=1")]
    public void A_value_outside_the_grammar_is_malformed(string path, string asked) => Assert.Equal(RefusalCode.MalformedParameter, Vendor.Refuses(path, asked).Code);

    [Theory]
    [InlineData(Students, "sort=id")]
    [InlineData(Students, "projection=id")]
    [InlineData(Students, "order=id")]
    [InlineData(Students, "$q=id=lt=100")]
    [InlineData(Students, "students_to_include=selected")]
    [InlineData(Table, "expansions=phones")]
    [InlineData(Table, "teachers_to_include=selected")]
    [InlineData(Table, "$dataversion=1")]
    [InlineData("/ws/v1/student/7", "q=id==1")]
    [InlineData("/ws/schema/table/students/7", "sort=first_name")]
    public void What_the_resource_does_not_have_is_unknown(string path, string asked) => Assert.Equal(RefusalCode.UnknownParameter, Vendor.Refuses(path, asked).Code);

    [Theory]
    [InlineData("/ws/v1/student/7", "expansions=phones", "expansions=phones")]
    [InlineData("/ws/schema/table/students/7", "projection=first_name", "projection=first_name")]
    public void A_single_record_is_selected_from(string path, string asked, string forwarded) => Assert.Equal(forwarded, Vendor.Forwards(path, asked));

    [Theory]
    [InlineData("[page, sort, select]", "q=grade_level==5")]
    [InlineData("[page, filter, select]", "sort=grade_level")]
    [InlineData("[page, filter, select]", "sortdescending=true")]
    [InlineData("[page, filter, sort]", "projection=grade_level")]
    [InlineData("[page, filter, sort]", "extensions=x")]
    [InlineData("[filter, sort, select]", "page=1")]
    public void Each_right_that_is_missing_closes_its_parameters(string rights, string asked) => Assert.Equal(
        RefusalCode.ParameterNotGranted, Granting(Grant("powerschool/table-students", "id, tables.students.grade_level", rights)).Refuses(Table, asked).Code);

    [Fact]
    public void Extensions_that_a_catalog_describes_may_be_asked_for_unless_their_name_speaks()
    {
        const string catalog = """
            catalog: own
            standard: Our PowerSchool
            base: /own
            query: powerschool
            max-limit: 50
            resources:
              pupils:
                collection: [/pupils]
                record-id: id
                fields:
                  id: identifier
                  _extension_data: {fields: {u_bus: {fields: {stop: education}}, u_immigrant: {fields: {day: education}}, u_other: {fields: {day: education}}}}
            """;
        District own = new([.. ShippedPolicies.Texts, new("own.yaml", catalog), new("vendor.yaml", Agreement("vendor", [Grant("own/pupils", "id, _extension_data.u_bus, _extension_data.u_immigrant", Everything)]))]);

        Assert.Equal("extensions=u_bus", own.Forwards("/own/pupils", "extensions=u_bus"));
        Assert.All(["u_immigrant", "u_other", "u_unknown"], name => Assert.Equal(RefusalCode.ParameterOnWithheldField, own.Refuses("/own/pupils", $"extensions={name}").Code));
    }
}
