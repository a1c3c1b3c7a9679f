using Gateway.Tests.Evaluate;
using Policies.Evaluate;
using static Gateway.Tests.Evaluate.District;

namespace Gateway.Tests.Queries;

public sealed class EdFiQueryTests
{
    private const string Students = EdFi + "/students";
    private const string Programs = EdFi + "/studentProgramAssociations";
    private const string Bilingual = "programTypeDescriptor=uri://ed-fi.org/ProgramTypeDescriptor#Bilingual";

    private static readonly string[] Grants =
    [
        Grant("ed-fi/students", "id, studentUniqueId, firstName, birthSexDescriptor, personReference", Everything),
        Grant("ed-fi/studentProgramAssociations", "id, studentReference, programReference, beginDate", Everything),
    ];

    private static readonly string[] Values = ["", "uri://ed-fi.org/CitizenshipStatusDescriptor#Refugee", "2020-01-01", "N0012345678"];
    private static readonly District Agency = Granting(Grants);

    [Theory]
    [InlineData("firstName=Ada", "firstName=Ada")]
    [InlineData("FIRSTNAME=Ada", "firstName=Ada")]
    [InlineData("personid=7", "personId=7")]
    [InlineData("limit=0", "limit=0")]
    [InlineData("Offset=25", "offset=25")]
    [InlineData("totalcount=True", "totalCount=true")]
    [InlineData("totalCount=FALSE", "totalCount=false")]
    [InlineData("birthSexDescriptor=uri://ed-fi.org/SexDescriptor#Female", "birthSexDescriptor=uri://ed-fi.org/SexDescriptor#Female")]
    public void What_is_forwarded_is_the_catalogs_spelling(string asked, string forwarded) =>
        Assert.Equal(forwarded, Agency.Forwards(Students, asked));

    [Theory]
    [InlineData("pageToken=x")]
    [InlineData("pageSize=5")]
    [InlineData("q=x")]
    [InlineData("sort=firstName")]
    [InlineData("orderBy=firstName")]
    [InlineData("fields=firstName")]
    [InlineData("visaDescriptor=x")]
    [InlineData("personReference=x")]
    [InlineData("personReference.personId=7")]
    [InlineData("link=x")]
    [InlineData("")]
    public void What_the_standard_does_not_have_is_refused(string asked) =>
        Assert.Equal(RefusalCode.UnknownParameter, Agency.Refuses(Students, asked.Length == 0 ? "=x" : asked).Code);

    [Theory]
    [InlineData("citizenshipStatusDescriptor", "floor/status")]
    [InlineData("CITIZENSHIPSTATUSDESCRIPTOR", "floor/status")]
    [InlineData("dateEnteredUS", "floor/strong-proxy")]
    [InlineData("birthCountryDescriptor", "floor/weak-proxy")]
    [InlineData("birthCity", "floor/weak-proxy")]
    [InlineData("lastSurname", "not-granted")]
    [InlineData("_etag", "floor/validator")]
    [InlineData("_lastModifiedDate", "floor/change-time")]
    [InlineData("minChangeVersion", "floor/change-time")]
    [InlineData("MAXCHANGEVERSION", "floor/change-time")]
    [InlineData("visas", "floor/status")]
    [InlineData("_ext", "floor/extension")]
    public void An_example_by_a_withheld_field_is_refused_alike_for_any_value(string name, string rule)
    {
        var refusals = Values
            .Select(value => Agency.Refuses(Students, $"{name}={value}"))
            .Select(refused => (refused.Code, refused.Parameter?.ToUpperInvariant(), refused.Rule, refused.Detail));
        var one = Assert.Single(refusals.Distinct());
        Assert.Equal((RefusalCode.ParameterOnWithheldField, name.ToUpperInvariant(), rule), (one.Code, one.Item2, one.Rule));
    }

    [Theory]
    [InlineData("limit=-1")]
    [InlineData("limit=10001")]
    [InlineData("totalCount=1")]
    [InlineData("totalCount=yes")]
    [InlineData("birthSexDescriptor=Female")]
    [InlineData("birthSexDescriptor=uri://ed-fi.org/SexDescriptor")]
    [InlineData("birthSexDescriptor=uri://ed-fi.org/SexDescriptor#")]
    [InlineData("birthSexDescriptor=")]
    public void A_value_outside_the_grammar_is_refused(string asked) =>
        Assert.Equal(RefusalCode.MalformedParameter, Agency.Refuses(Students, asked).Code);

    [Theory]
    [InlineData("firstName=a", "FirstName=b")]
    [InlineData("limit=1", "LIMIT=1")]
    [InlineData("totalCount=true", "total_count=true")]
    public void A_parameter_given_twice_in_any_case_is_refused(string first, string second) =>
        Assert.Equal(RefusalCode.RepeatedParameter, Agency.Refuses(Students, first, second).Code);

    [Theory]
    [InlineData("[count, filter]", "limit=1")]
    [InlineData("[count, filter]", "offset=1")]
    [InlineData("[page, filter]", "totalCount=true")]
    [InlineData("[page, count]", "firstName=Ada")]
    public void Each_right_that_is_missing_closes_its_parameters(string rights, string asked)
    {
        var agency = Granting(Grant("ed-fi/students", "studentUniqueId, firstName", rights));
        Assert.Equal(RefusalCode.ParameterNotGranted, agency.Refuses(Students, asked).Code);
        Assert.NotEmpty(Agency.Forwards(Students, asked));
    }

    [Fact]
    public void A_single_record_takes_no_parameter() => Assert.All(
        ["limit=1", "totalCount=true", "firstName=Ada", "fields=firstName"],
        asked => Assert.Equal(RefusalCode.UnknownParameter, Agency.Refuses(Students + "/1", asked).Code));

    [Fact]
    public void Records_that_can_be_withheld_whole_are_not_counted_unless_what_could_withhold_them_is_pinned()
    {
        var agency = Granting(Grant("ed-fi/courseTranscripts", "id, studentAcademicRecordReference, courseTitle, courseAttemptResultDescriptor", Everything));
        var refused = agency.Refuses(EdFi + "/courseTranscripts", "totalCount=true");

        Assert.Equal((RefusalCode.ParameterClosed, "totalCount", "query/total"), (refused.Code, refused.Parameter, refused.Rule));
        Assert.Equal("totalCount=false", agency.Forwards(EdFi + "/courseTranscripts", "totalCount=false"));
        Assert.Null(agency.Allows(EdFi + "/courseTranscripts").TotalHeader);
        Assert.Equal("Total-Count", Agency.Allows(Programs, "programName=Dual Language", Bilingual).TotalHeader);
        Assert.Equal("Total-Count", Agency.Allows(Students).TotalHeader);
    }

    [Fact]
    public void Programmes_are_asked_for_one_by_one()
    {
        Assert.Equal(
            "programName=Dual Language&programTypeDescriptor=uri://ed-fi.org/ProgramTypeDescriptor#Bilingual&totalCount=true",
            Agency.Forwards(Programs, "programName=Dual Language", Bilingual, "totalCount=true"));
        Assert.NotNull(Agency.Allows(Programs + "/1"));
    }

    [Theory]
    [InlineData("programName")]
    [InlineData("programTypeDescriptor", "programName=Dual Language")]
    [InlineData("programName", Bilingual)]
    [InlineData("programName", Bilingual, "totalCount=true", "limit=0")]
    [InlineData("programName", Bilingual, "studentUniqueId=7")]
    public void Without_the_whole_key_nothing_is_asked(string missing, params string[] asked)
    {
        var refused = Agency.Refuses(Programs, asked);
        Assert.Equal((RefusalCode.ParameterRequired, missing, "floor/pinned-key"), (refused.Code, refused.Parameter, refused.Rule));
    }

    [Theory]
    [InlineData("programName=Immigrant Education")]
    [InlineData("PROGRAMNAME=Refugee  Resettlement")]
    [InlineData("programName=ＤＡＣＡ clinic")]
    [InlineData("programTypeDescriptor=uri://ed-fi.org/ProgramTypeDescriptor#Immigrant Education")]
    [InlineData("programTypeDescriptor=URI://ED-FI.ORG/PROGRAMTYPEDESCRIPTOR#IMMIGRANT EDUCATION")]
    [InlineData("programTypeDescriptor=uri://ed-fi.org/ProgramTypeDescriptor#Foreign Exchange")]
    [InlineData("programTypeDescriptor=uri://ed-fi.org/ProgramTypeDescriptor%23Foreign Exchange")]
    public void The_key_may_not_be_pinned_to_a_secret(string asked) =>
        Assert.Equal(RefusalCode.ParameterOnProtectedValue, Agency.Refuses(Programs, asked).Code);

    [Fact]
    public void A_bare_code_is_no_descriptor_so_that_none_stands_for_a_secret() =>
        Assert.Equal(RefusalCode.MalformedParameter, Agency.Refuses(Programs, "programName=x", "programTypeDescriptor=Foreign Exchange").Code);

    [Fact]
    public void A_reference_that_is_not_granted_may_not_be_asked_by_its_parts() => Assert.Equal(
        RefusalCode.ParameterOnWithheldField,
        Agency.Refuses(Programs, "programName=x", Bilingual, "educationOrganizationId=1").Code);
}
