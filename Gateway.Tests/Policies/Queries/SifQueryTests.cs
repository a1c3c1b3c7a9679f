using Gateway.Tests.Evaluate;
using Policies.Evaluate;
using Policies.Shipped;
using static Gateway.Tests.Evaluate.District;

namespace Gateway.Tests.Queries;

public sealed class SifQueryTests
{
    private const string Students = "/requests/StudentPersonals";
    private const string XStudents = "/requests/xStudents";

    private static readonly District Vendor = Granting(
        Grant("sif-na-4/StudentPersonals", "RefId, LocalId, Name, Demographics, EmailList, MostRecent, AlertMessages.AlertMessage.value", Everything),
        Grant("sif-xpress/xStudents", "refId, name, enrollment, demographics", Everything));

    [Theory]
    [InlineData(Students, "where=[(Name/LastName = 'Ruiz') and (MostRecent/GradeLevel/Code >= \"07\")]", "where=[(Name/LastName = \"Ruiz\") and (MostRecent/GradeLevel/Code >= \"07\")]")]
    [InlineData(Students, "WHERE=[name/LASTNAME='Ruiz']", "where=[Name/LastName = \"Ruiz\"]")]
    [InlineData(Students, "where=[@RefId='r1']", "where=[@RefId = \"r1\"]")]
    [InlineData(Students, "where=[RefId='r1']", "where=[@RefId = \"r1\"]")]
    [InlineData(Students, "where=[Name/@Type='04']", "where=[Name/@Type = \"04\"]")]
    [InlineData(Students, "where=[EmailList/Email='ada@example.org']", "where=[EmailList/Email = \"ada@example.org\"]")]
    [InlineData(Students, "where=[not(Demographics/Gender='F') or Demographics/BirthDate<'2010-01-01']", "where=[not(Demographics/Gender = \"F\") or (Demographics/BirthDate < \"2010-01-01\")]")]
    [InlineData(Students, "where=[LocalId='604']", "where=[LocalId = \"604\"]")]
    [InlineData(Students, "order=[Name/LastName=ascending;demographics/BirthDate=descending]", "order=[Name/LastName=ascending;Demographics/BirthDate=descending]")]
    [InlineData(Students, "navigationpage=0", "navigationPage=0")]
    [InlineData(Students, "navigationPageSize=50", "navigationPageSize=50")]
    [InlineData(XStudents, "where=[name/familyName='Ruiz' and @refId!='1']", "where=[(name/familyName = \"Ruiz\") and (@refId != \"1\")]")]
    public void What_is_forwarded_is_the_canonical_spelling_of_what_was_checked(string path, string asked, string forwarded) =>
        Assert.Equal(forwarded, Vendor.Forwards(path, asked));

    [Theory]
    [InlineData(Students, "Demographics/CitizenshipStatus", "floor/status")]
    [InlineData(Students, "demographics/CITIZENSHIPSTATUS", "floor/status")]
    [InlineData(Students, "Demographics/CountriesOfCitizenship/CountryOfCitizenship", "floor/status-name")]
    [InlineData(Students, "Demographics/CountryOfBirth", "floor/weak-proxy")]
    [InlineData(Students, "Immigrant", "floor/status")]
    [InlineData(Students, "@Immigrant", "floor/status-name")]
    [InlineData(Students, "OtherIdList/OtherId/@Type", "floor/strong-proxy")]
    [InlineData(Students, "OtherIdList", "floor/strong-proxy")]
    [InlineData(Students, "SIF_ExtendedElements/SIF_ExtendedElement", "floor/extension")]
    [InlineData(Students, "Demographics", "not-granted")]
    [InlineData(Students, "Name", "not-granted")]
    [InlineData(Students, "IDEA", "floor/health")]
    [InlineData(Students, "VisaType", "floor/visa-name")]
    [InlineData(XStudents, "demographics/usCitizenshipStatus", "floor/status")]
    [InlineData(XStudents, "otherIds/otherId/id", "floor/strong-proxy")]
    public void A_withheld_field_is_not_mentioned_and_an_element_that_holds_others_is_no_field(string path, string field, string rule)
    {
        string[] questions = [$"where=[{field}='x']", $"where=[not({field}='x')]", $"where=[LocalId='1' or {field}!='x']", $"order=[{field}=ascending]"];
        foreach (var question in questions.Where(question => path == Students || !question.Contains("LocalId", StringComparison.Ordinal)))
        {
            var refused = Vendor.Refuses(path, question);
            Assert.Equal((RefusalCode.ParameterOnWithheldField, question.Split('=')[0], rule), (refused.Code, refused.Parameter, refused.Rule));
        }
    }

    [Theory]
    [InlineData("where=[LocalId!='604']")]
    [InlineData("where=[not(LocalId='604')]")]
    [InlineData("where=[LocalId>'6']")]
    [InlineData("where=[AlertMessages/AlertMessage!='x']")]
    [InlineData("order=[LocalId=ascending]")]
    [InlineData("order=[AlertMessages/AlertMessage=ascending]")]
    public void Where_values_are_withheld_one_by_one_only_a_plain_question_for_a_value_is_asked(string asked) =>
        Assert.Equal("floor/value-guarded", Vendor.Refuses(Students, asked).Rule);

    [Theory]
    [InlineData("where=[Name/LastName='N0012345678']")]
    [InlineData("where=[AlertMessages/AlertMessage='Undocumented']")]
    public void A_protected_value_is_not_asked_for(string asked) => Assert.Equal(RefusalCode.ParameterOnProtectedValue, Vendor.Refuses(Students, asked).Code);

    [Fact]
    public void Text_beside_which_there_are_elements_is_no_field_for_it_would_be_compared_with_theirs()
    {
        const string catalog = """
            catalog: own
            standard: Our SIF
            base: /own
            query: sif
            max-limit: 50
            resources:
              Pupils:
                collection: [/Pupils]
                record-id: RefId
                fields:
                  RefId: {class: identifier, also: '@RefId'}
                  House: {fields: {Kind: {class: education, also: '@Kind'}, value: {class: education, also: '#text'}}}
                  Remark: {fields: {Kind: {class: education, also: '@Kind'}, Nation: status, value: {class: education, also: '#text'}}}
            """;
        District own = new([.. ShippedPolicies.Texts, new("own.yaml", catalog), new("vendor.yaml", Agreement("vendor", [Grant("own/Pupils", "RefId, House, Remark", Everything)]))]);

        Assert.Equal("where=[House = \"Red\"]", own.Forwards("/own/Pupils", "where=[House='Red']"));
        Assert.Equal(RefusalCode.ParameterOnWithheldField, own.Refuses("/own/Pupils", "where=[Remark='Red']").Code);
    }

    [Theory]
    [InlineData("where=[contains(Name/LastName,'R')]")]
    [InlineData("where=Name/LastName='R'")]
    [InlineData("order=Name/LastName")]
    [InlineData("order=[Name/LastName]")]
    [InlineData("order=[Name/LastName=up]")]
    [InlineData("order=[Name/LastName=ascending,LocalId=ascending]")]
    [InlineData("order=[count(Name)=ascending]")]
    [InlineData("navigationPageSize=1001")]
    public void A_value_outside_the_grammar_is_malformed(string asked) => Assert.Equal(RefusalCode.MalformedParameter, Vendor.Refuses(Students, asked).Code);

    [Theory]
    [InlineData("changesSinceMarker=1")]
    [InlineData("access_token=x")]
    [InlineData("queryIntention=ALL")]
    [InlineData("LocalId=1")]
    public void What_the_standard_does_not_have_is_unknown(string asked) => Assert.Equal(RefusalCode.UnknownParameter, Vendor.Refuses(Students, asked).Code);

    [Theory]
    [InlineData("where=[RefId='1']")]
    [InlineData("order=[RefId=ascending]")]
    [InlineData("navigationPage=1")]
    public void A_single_record_is_not_sought(string asked) => Assert.Equal(RefusalCode.UnknownParameter, Vendor.Refuses(Students + "/7", asked).Code);

    [Theory]
    [InlineData("[page, count, sort, select]", "where=[RefId='1']")]
    [InlineData("[page, count, filter, select]", "order=[RefId=ascending]")]
    [InlineData("[count, filter, sort, select]", "navigationPage=1")]
    public void Each_right_that_is_missing_closes_its_parameters(string rights, string asked)
    {
        Assert.Equal(RefusalCode.ParameterNotGranted, Granting(Grant("sif-na-4/StudentPersonals", "RefId", rights)).Refuses(Students, asked).Code);
        Assert.NotEmpty(Vendor.Forwards(Students, asked));
    }
}
