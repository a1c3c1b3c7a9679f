using Gateway.Tests.Evaluate;
using Policies.Evaluate;
using static Gateway.Tests.Queries.ODataTown;

namespace Gateway.Tests.Queries;

public sealed class ODataQueryTests
{
    private static readonly District Vendor = Granting();

    public static TheoryData<string> Mentions => ["$filter={0} eq 'x'", "$filter=FirstName eq 'a' or {0} eq 'x'", "$filter=not ({0} eq 'x')", "$filter={0} ne null",
        "$filter=contains({0},'x')", "$filter=tolower({0}) eq 'x'", "$filter={0} in ('x','y')", "$filter={0} gt 'x'", "FILTER={0} eq 'x'", "$orderby={0}", "$orderby=Grade,{0} desc",
        "$select={0}", "$select=FirstName,{0}", "SELECT={0}", "$expand={0}"];

    [Theory]
    [InlineData("$top=5", "$top=5")]
    [InlineData("TOP=0", "$top=0")]
    [InlineData("$Skip=010", "$skip=10")]
    [InlineData("count=TRUE", "$count=true")]
    [InlineData("$format=application/json", "$format=json")]
    [InlineData("$orderby=grade desc, FirstName", "$orderby=Grade desc,FirstName asc")]
    [InlineData("$select=firstname,ADDRESS/City", "$select=FirstName,Address/City,Id")]
    [InlineData("$select=Id", "$select=Id")]
    [InlineData("$select=Characteristics/Type", "$select=Characteristics,Id")]
    [InlineData("$expand=address , Phones,Address", "$expand=Address,Phones")]
    [InlineData("filter=firstname eq 'Ada' AND address/city ne 'x'", "$filter=FirstName eq 'Ada' and Address/City ne 'x'")]
    [InlineData("$filter=startswith(tolower(FirstName),'a') or not (IsActive eq false)", "$filter=startswith(tolower(FirstName),'a') or (not (IsActive eq false))")]
    [InlineData("$filter=BirthDate ge 2010-01-01", "$filter=BirthDate ge 2010-01-01")]
    [InlineData("$filter=Phones/any(visa:visa/type eq 'home')", "$filter=Phones/any(x1:x1/Type eq 'home')")]
    [InlineData("$filter=Phones/all(p:p/Type eq 'home') and Phones/any()", "$filter=Phones/all(x1:x1/Type eq 'home') and Phones/any()")]
    [InlineData("$filter=Characteristics/any(c:c/Type eq 'Gifted' or c/Type eq 'Honors')", "$filter=Characteristics/any(x1:x1/Type eq 'Gifted' or x1/Type eq 'Honors')")]
    [InlineData("$filter=LocalNumber eq '604' or LocalNumber in (605,606)", "$filter=LocalNumber eq '604' or LocalNumber in (605,606)")]
    [InlineData("$filter=Note eq 'Allergic'", "$filter=Note eq 'Allergic'")]
    [InlineData("$filter=Id gt 'a'", "$filter=Id gt 'a'")]
    public void What_is_forwarded_is_the_canonical_spelling_of_what_was_checked(string asked, string forwarded) =>
        Assert.Equal(forwarded, Vendor.Forwards(Students, asked));

    [Theory]
    [MemberData(nameof(Mentions))]
    public void Any_mention_of_a_withheld_field_is_refused_alike_in_any_spelling(string mention)
    {
        (string Field, string Rule)[] withheld =
        [
            ("CitizenshipStatus", "floor/status"), ("CountryOfBirth", "floor/weak-proxy"), ("Nickname", "not-granted"), ("Address/Country", "floor/weak-proxy"),
            ("Visas/Kind", "floor/status"), ("Visas", "floor/visa-name"), ("VisaType", "floor/visa-name"), ("Nobody", "not-granted"),
        ];
        foreach (var (field, rule) in withheld)
        {
            foreach (var spelling in new[] { field, field.ToUpperInvariant(), field.ToLowerInvariant() })
            {
                var refused = Vendor.Refuses(Students, mention.Replace("{0}", spelling, StringComparison.Ordinal));
                Assert.Equal((RefusalCode.ParameterOnWithheldField, rule), (refused.Code, refused.Rule));
                Assert.Contains(spelling.Replace('/', '.'), refused.Detail, StringComparison.Ordinal);
                Assert.Equal("$" + mention.TrimStart('$').Split('=')[0].ToLowerInvariant(), refused.Parameter);
            }
        }
    }

    [Theory]
    [InlineData("$filter=Visas/any()")]
    [InlineData("$filter=Visas/any(v:v/Kind eq 'F1')")]
    [InlineData("$filter=Visas/all(v:v/Kind eq 'F1')")]
    [InlineData("$filter=Phones/any(p:p/Owner eq 'x')")]
    public void A_list_that_is_withheld_is_not_asked_about(string asked) => Assert.Equal(RefusalCode.ParameterOnWithheldField, Vendor.Refuses(Students, asked).Code);

    [Theory]
    [InlineData("Characteristics/any()")]
    [InlineData("not Characteristics/any()")]
    [InlineData("not Characteristics/any(c:c/Type eq 'Gifted')")]
    [InlineData("Characteristics/all(c:c/Type eq 'Gifted')")]
    [InlineData("Characteristics/any(c:c/Type ne 'Gifted')")]
    [InlineData("Characteristics/any(c:not (c/Type eq 'Gifted'))")]
    [InlineData("Characteristics/any(c:c/Type gt 'G')")]
    [InlineData("Characteristics/any(c:c/Type ne null)")]
    [InlineData("Characteristics/any(c:c/Type eq null)")]
    [InlineData("Characteristics/any(c:c/Since eq '2024')")]
    [InlineData("Characteristics/any(c:c/Type eq 'Gifted' and c/Since gt '2024')")]
    [InlineData("Characteristics/any(c:startswith(c/Type,'G'))")]
    [InlineData("Characteristics/any(c:tolower(c/Type) eq 'gifted')")]
    [InlineData("Characteristics/any(c:c/Type in ('Gifted',null))")]
    [InlineData("Note ne null")]
    [InlineData("not (Note eq 'a')")]
    [InlineData("contains(Note,'a')")]
    [InlineData("LocalNumber gt '6'")]
    [InlineData("not (LocalNumber in ('6'))")]
    [InlineData("startswith(LocalNumber,'A')")]
    public void Where_values_are_withheld_one_by_one_only_a_plain_question_for_a_value_is_asked(string filter)
    {
        var refused = Vendor.Refuses(Students, $"$filter={filter}");
        Assert.Equal((RefusalCode.ParameterOnWithheldField, "$filter", "floor/value-guarded"), (refused.Code, refused.Parameter, refused.Rule));
    }

    [Theory]
    [InlineData("Characteristics/any(c:c/Type eq 'Refugee')")]
    [InlineData("Characteristics/any(c:c/Type eq 'Gifted' or c/Type eq 'Immigrant')")]
    [InlineData("Characteristics/any(c:c/Type in ('Gifted','Refugee'))")]
    [InlineData("FirstName eq 'N0012345678'")]
    [InlineData("FirstName ne 'N0012345678'")]
    [InlineData("Note eq 'Undocumented'")]
    public void A_protected_value_is_not_asked_for(string filter)
    {
        var refused = Vendor.Refuses(Students, $"$filter={filter}");
        Assert.Equal((RefusalCode.ParameterOnProtectedValue, "$filter"), (refused.Code, refused.Parameter));
    }

    [Theory]
    [InlineData("$orderby=Note")]
    [InlineData("$orderby=LocalNumber")]
    [InlineData("$orderby=Characteristics/Type")]
    public void Order_does_not_read_out_what_is_withheld_by_value(string asked) => Assert.Equal("floor/value-guarded", Vendor.Refuses(Students, asked).Rule);

    [Theory]
    [InlineData("$search=Refugee", "$search", "query/free-search")]
    [InlineData("SEARCH=x", "$search", "query/free-search")]
    [InlineData("$apply=groupby((CountryOfBirth))", "$apply", "query/grouping")]
    [InlineData("$compute=CountryOfBirth as C", "$compute", "query/computing")]
    [InlineData("$skiptoken=abc", "$skiptoken", "query/sis-cursor")]
    [InlineData("deltatoken=abc", "$deltatoken", "query/change-query")]
    [InlineData("@p='x'", null, "query/alias")]
    public void Options_that_reach_past_fields_are_closed_to_everybody_with_what_to_do_instead(string asked, string? parameter, string rule)
    {
        var refused = Vendor.Refuses(Students, asked);
        Assert.Equal((RefusalCode.ParameterClosed, parameter, rule), (refused.Code, refused.Parameter, refused.Rule));
        Assert.Contains(';', refused.Detail);
    }

    [Theory]
    [InlineData("$index=1")]
    [InlineData("$schemaversion=1")]
    [InlineData("$levels=2")]
    [InlineData("$$filter=a")]
    [InlineData("FirstName=Ada")]
    [InlineData("＄filter=FirstName eq 'a'")]
    public void What_the_standard_does_not_have_is_refused(string asked) => Assert.Equal(RefusalCode.UnknownParameter, Vendor.Refuses(Students, asked).Code);

    [Theory]
    [InlineData("$top=-1")]
    [InlineData("$top=101")]
    [InlineData("$skip=x")]
    [InlineData("$count=1")]
    [InlineData("$format=xml")]
    [InlineData("$format=application/json;odata.metadata=full")]
    [InlineData("$orderby=")]
    [InlineData("$orderby=Grade up")]
    [InlineData("$orderby=length(FirstName)")]
    [InlineData("$orderby=Phones/$count")]
    [InlineData("$select=*")]
    [InlineData("$select=")]
    [InlineData("$select=Address($select=City)")]
    [InlineData("$expand=*")]
    [InlineData("$expand=Phones/$ref")]
    [InlineData("$expand=Phones/$count")]
    [InlineData("$expand=FirstName")]
    [InlineData("$filter=FirstName")]
    public void A_value_outside_the_grammar_is_malformed(string asked) => Assert.Equal(RefusalCode.MalformedParameter, Vendor.Refuses(Students, asked).Code);

    [Fact]
    public void Options_within_an_expansion_are_refused_with_a_clear_word() =>
        Assert.Contains("without options in brackets", Vendor.Refuses(Students, "$expand=Phones($filter=Number eq '1')").Detail, StringComparison.Ordinal);

    [Theory]
    [InlineData("$top=1", "top=2")]
    [InlineData("$filter=Grade eq '1'", "FILTER=Grade eq '2'")]
    [InlineData("Top=1", "$TOP=1")]
    public void An_option_with_and_without_its_sign_is_the_same_given_twice(string one, string two) =>
        Assert.Equal(RefusalCode.RepeatedParameter, Vendor.Refuses(Students, one, two).Code);

    [Theory]
    [InlineData("[count, filter, sort, select]", "$top=1")]
    [InlineData("[count, filter, sort, select]", "$skip=1")]
    [InlineData("[page, filter, sort, select]", "$count=true")]
    [InlineData("[page, count, sort, select]", "$filter=Grade eq '1'")]
    [InlineData("[page, count, filter, select]", "$orderby=Grade")]
    [InlineData("[page, count, filter, sort]", "$select=Grade")]
    [InlineData("[page, count, filter, sort]", "$expand=Phones")]
    public void Each_right_that_is_missing_closes_its_options(string rights, string asked)
    {
        Assert.Equal(RefusalCode.ParameterNotGranted, Granting(rights).Refuses(Students, asked).Code);
        Assert.NotEmpty(Vendor.Forwards(Students, asked));
    }

    [Theory]
    [InlineData("$select=Grade", "$select=Grade,Id")]
    [InlineData("$expand=Phones", "$expand=Phones")]
    [InlineData("$format=json", "$format=json")]
    public void A_single_record_is_selected_from(string asked, string forwarded) => Assert.Equal(forwarded, Vendor.Forwards(Students + "/1", asked));

    [Theory]
    [InlineData("$top=1")]
    [InlineData("$filter=Grade eq '1'")]
    [InlineData("$orderby=Grade")]
    [InlineData("$count=true")]
    public void A_single_record_is_not_sought(string asked) => Assert.Equal(RefusalCode.UnknownParameter, Vendor.Refuses(Students + "/1", asked).Code);

    [Theory]
    [InlineData("ProgramName eq 'Band'")]
    [InlineData("(ProgramName eq 'Band') and (Begin eq '2024' or Begin eq '2025')")]
    public void Records_that_can_be_withheld_whole_are_asked_for_by_their_key(string filter) =>
        Assert.Equal(filter.Replace("(ProgramName eq 'Band')", "ProgramName eq 'Band'", StringComparison.Ordinal), Vendor.Forwards("/odata/Programs", $"$filter={filter}")["$filter=".Length..]);

    [Theory]
    [InlineData("$top=1")]
    [InlineData("$filter=StudentId eq '1'")]
    [InlineData("$filter=ProgramName eq 'Band' or StudentId eq '1'")]
    [InlineData("$filter=ProgramName in ('Band','Chess')")]
    [InlineData("$filter=ProgramName eq ''")]
    public void Without_the_key_nothing_is_asked(string asked)
    {
        var refused = Vendor.Refuses("/odata/Programs", asked);
        Assert.Equal((RefusalCode.ParameterRequired, "ProgramName"), (refused.Code, refused.Parameter));
    }

    [Fact]
    public void The_key_may_not_be_pinned_to_a_secret() =>
        Assert.Equal(RefusalCode.ParameterOnProtectedValue, Vendor.Refuses("/odata/Programs", "$filter=ProgramName eq 'Immigrant Education'").Code);
}
