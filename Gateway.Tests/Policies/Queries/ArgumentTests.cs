using System.Text;
using Gateway.Tests.Evaluate;
using Policies.Evaluate;
using static Gateway.Tests.Queries.QueryTown;

namespace Gateway.Tests.Queries;

/// <summary>The body of a question by POST asks no more than a query could.</summary>
public sealed class ArgumentTests
{
    private static readonly District Vendor = Granting();

    [Theory]
    [InlineData("", "{}")]
    [InlineData("{ }", "{}")]
    [InlineData("""{"schoolid": 100}""", """{"schoolid":100}""")]
    [InlineData("""{"schoolid":"100", "isactive" : true}""", """{"schoolid":"100","isactive":true}""")]
    [InlineData("""{"students": ["7", 8, false]}""", """{"students":["7",8,false]}""")]
    [InlineData("""{"students":["7"]}""", """{"students":["7"]}""")]
    [InlineData("""{"school\u0069d":"\u0031"}""", """{"schoolid":"1"}""")]
    [InlineData("""{"average":3.50}""", """{"average":3.5}""")]
    [InlineData("""{"average":35e-1}""", """{"average":3.5}""")]
    [InlineData("""{"average":-1.2E1}""", """{"average":-12}""")]
    [InlineData("""{"average":100.0}""", """{"average":100}""")]
    [InlineData("""{"group":"Gifted"}""", """{"group":"Gifted"}""")]
    [InlineData("""{"says":"Allergic"}""", """{"says":"Allergic"}""")]
    [InlineData("""{"local":"604"}""", """{"local":"604"}""")]
    public void What_is_forwarded_is_written_anew_from_what_was_checked(string body, string forwarded) => Assert.Equal(forwarded, Forwards(Vendor, Rosters, body));

    [Theory]
    [InlineData("born", "floor/weak-proxy")]
    [InlineData("status", "floor/status")]
    [InlineData("nick", "not-granted")]
    [InlineData("since", "floor/value-guarded")]
    [InlineData("visa_type", "floor/visa-name")]
    public void An_argument_on_a_withheld_field_is_refused_with_its_name_and_the_rule_whatever_it_holds(string argument, string rule)
    {
        foreach (var value in new[] { "\"x\"", "1", "true", "\"\"", "[\"x\",\"y\"]" })
        {
            foreach (var body in new[] { $$"""{"{{argument}}":{{value}}}""", $$"""{"schoolid":1,"{{argument}}":{{value}}}""" })
            {
                var refused = Refuses(Vendor, Rosters, body);
                Assert.Equal((RefusalCode.ParameterOnWithheldField, argument, rule), (refused.Code, refused.Parameter, refused.Rule));
                Assert.Contains($"`{argument}`", refused.Detail, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("schoolid", "\"N0012345678\"")]
    [InlineData("schoolid", "\"\\u004E0012345678\"")]
    [InlineData("students", "[\"7\",\"N0012345678\"]")]
    [InlineData("says", "\"Undocumented\"")]
    [InlineData("group", "\"Refugee\"")]
    [InlineData("group", "[\"Gifted\",\"Immigrant\"]")]
    public void A_protected_value_is_refused(string argument, string value)
    {
        var refused = Refuses(Vendor, Rosters, $$"""{"{{argument}}":{{value}}}""");
        Assert.Equal((RefusalCode.ParameterOnProtectedValue, argument), (refused.Code, refused.Parameter));
    }

    [Theory]
    [InlineData("SchoolId", null)]
    [InlineData("school_id", null)]
    [InlineData("page", null)]
    [InlineData("", null)]
    [InlineData("citizenshipStatus", "floor/status-name")]
    public void An_argument_that_the_catalog_does_not_have_is_refused(string argument, string? rule)
    {
        var refused = Refuses(Vendor, Rosters, $$"""{"{{argument}}":"1"}""");
        Assert.Equal((RefusalCode.UnknownParameter, null, rule), (refused.Code, refused.Parameter, refused.Rule));
        Assert.Contains("schoolid", refused.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"schoolid\"")]
    [InlineData("null")]
    [InlineData("1")]
    [InlineData(" ")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("{},")]
    [InlineData("""{"schoolid":1,}""")]
    [InlineData("""{"schoolid":1 /* x */}""")]
    [InlineData("""{"schoolid":null}""")]
    [InlineData("""{"schoolid":[]}""")]
    [InlineData("""{"schoolid":[null]}""")]
    [InlineData("""{"schoolid":{}}""")]
    [InlineData("""{"schoolid":{"born":"MX"}}""")]
    [InlineData("""{"schoolid":[["1"]]}""")]
    [InlineData("""{"schoolid":[{"born":"MX"}]}""")]
    [InlineData("""{"schoolid":1,"schoolid":2}""")]
    [InlineData("""{"schoolid":1,"school\u0069d":2}""")]
    [InlineData("""{"schoolid":1e999}""")]
    [InlineData("""{"schoolid":NaN}""")]
    [InlineData("""{"schoolid":"\uD800"}""")]
    [InlineData("""{"\uD800":"x"}""")]
    [InlineData("\uFEFF{}")]
    public void A_body_that_is_not_one_flat_object_of_scalars_or_lists_of_them_is_malformed(string body) =>
        Assert.Equal((RefusalCode.MalformedBody, null), (Refuses(Vendor, Rosters, body).Code, Refuses(Vendor, Rosters, body).Parameter));

    [Fact]
    public void A_body_that_is_no_UTF_8_is_malformed() => Assert.Equal(
        RefusalCode.MalformedBody,
        Vendor.Allows(Rosters).Arguments!.Check("application/json", new byte[] { 0x7B, 0x22, 0xC0, 0xAF, 0x22, 0x3A, 0x31, 0x7D }).Refusal!.Code);

    [Theory]
    [InlineData(1_000, true)]
    [InlineData(1_001, false)]
    public void A_thousand_values_are_enough(int values, bool isEnough) =>
        Assert.Equal(isEnough, Check(Vendor, Rosters, $$"""{"students":[{{string.Join(',', Enumerable.Range(1, values))}}]}""").Refusal is null);

    [Theory]
    [InlineData("application/json", true)]
    [InlineData("Application/JSON", true)]
    [InlineData("application/x-www-form-urlencoded", false)]
    [InlineData("application/merge-patch+json", false)]
    [InlineData("text/json", false)]
    [InlineData(null, false)]
    public void A_body_is_JSON_and_says_so(string? mediaType, bool isUnderstood) => Assert.Equal(
        isUnderstood ? null : RefusalCode.UnsupportedMediaType, Check(Vendor, Rosters, """{"schoolid":1}""", mediaType).Refusal?.Code);

    [Fact]
    public void Without_a_body_no_media_type_is_needed() => Assert.Equal("{}", Encoding.UTF8.GetString(Check(Vendor, Rosters, "", null).Forward.Span));

    [Fact]
    public void An_argument_needs_the_right_to_filter()
    {
        var refused = Refuses(Granting("[page, count, sort, select]"), Rosters, """{"schoolid":1}""");

        Assert.Equal((RefusalCode.ParameterNotGranted, "schoolid", "not-granted"), (refused.Code, refused.Parameter, refused.Rule));
        Assert.Equal("{}", Forwards(Granting("[]"), Rosters, "{}"));
    }

    [Theory]
    [InlineData("""{"program":"Band"}""", null)]
    [InlineData("""{"program":["Band"],"schoolid":[1,2]}""", null)]
    [InlineData("", RefusalCode.ParameterRequired)]
    [InlineData("""{"schoolid":1}""", RefusalCode.ParameterRequired)]
    [InlineData("""{"program":""}""", RefusalCode.ParameterRequired)]
    [InlineData("""{"program":" "}""", RefusalCode.ParameterRequired)]
    [InlineData("""{"program":["Band","Chess"]}""", RefusalCode.ParameterRequired)]
    [InlineData("""{"program":"Immigrant Education"}""", RefusalCode.ParameterOnProtectedValue)]
    public void Records_that_can_be_withheld_whole_are_asked_for_by_their_key(string body, RefusalCode? code) =>
        Assert.Equal(code, Check(Vendor, Programs, body).Refusal?.Code);
}
