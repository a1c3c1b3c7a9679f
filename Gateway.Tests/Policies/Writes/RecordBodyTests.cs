using System.Text;
using Policies.Evaluate;
using Policies.Writes;

namespace Gateway.Tests.Writes;

/// <summary>The body of a new record: what would be withheld from the client may not be written by it.</summary>
public sealed class RecordBodyTests
{
    private static readonly BodyCheck New = Campus.Body("POST", "/campus/pupils");

    [Theory]
    [InlineData("""{"pupil":{"id":"7","name":"Ada","note":"likes chess"}}""")]
    [InlineData(""" { "pupil" : { "id" : 7, "home" : { "city" : "Lima" }, "phones" : [ { "number" : "1" }, { "number" : null } ] } } """)]
    [InlineData("""{"pupil":{"id":"7","programs":[{"title":"Band","code":"b"}]}}""")]
    public void Granted_fields_go_on_as_they_came(string body)
    {
        var verdict = New.Check("application/json", Encoding.UTF8.GetBytes(body));

        Assert.Null(verdict.Refusal);
        Assert.Equal(body.Trim(), Encoding.UTF8.GetString(verdict.Forward.Span).Trim());
    }

    [Theory]
    [InlineData("""{"pupil":{"id":"7","citizenship":"x"}}""", "citizenship", "floor/status")]
    [InlineData("""{"pupil":{"id":"7","citizenship":null}}""", "citizenship", "floor/status")]
    [InlineData("""{"pupil":{"id":"7","home":{"country":"x"}}}""", "home.country", "floor/weak-proxy")]
    [InlineData("""{"pupil":{"id":"7","version":"3"}}""", "version", "floor/validator")]
    [InlineData("""{"pupil":{"id":"7","shoeSize":"3"}}""", "?", "unclassified")]
    [InlineData("""{"pupil":{"id":"7","visaType":"x"}}""", "?", "unclassified")]
    [InlineData("""{"pupil":{"id":"7","programs":[{"title":"Immigrant"}]}}""", "programs", "floor/")]
    [InlineData("""{"pupil":{"id":"7","note":"Her visa has expired."}}""", "note", "floor/")]
    [InlineData("""{"pupil":{"id":"7"},"more":1}""", "?", "unclassified")]
    public void What_is_withheld_from_the_client_it_cannot_write(string body, string path, string rule)
    {
        var refused = Campus.Refusal(New, "application/json", body)!;

        Assert.Equal(RefusalCode.BodyOnWithheldField, refused.Code);
        Assert.Contains($"`{path}", refused.Detail, StringComparison.Ordinal);
        Assert.StartsWith(rule, refused.Rule, StringComparison.Ordinal);
        Assert.DoesNotContain("visaType", refused.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{"pupil":{"id":"7"}} x""")]
    [InlineData("""{"pupil":{"id":"7","id":"8"}}""")]
    [InlineData("""{"pupil":{"id":NaN}}""")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("\"7\"")]
    [InlineData("""{"pupil":[]}""")]
    [InlineData("""{"pupil":[{"id":"7"},{"id":"8"}]}""")]
    [InlineData("""[{"pupil":{"id":"7"}}]""")]
    public void What_is_not_exactly_one_record_is_malformed(string body) =>
        Assert.Equal(RefusalCode.MalformedBody, Campus.Refusal(New, "application/json", body)!.Code);

    [Fact]
    public void Where_it_is_malformed_is_said() =>
        Assert.Contains("DuplicateName at byte", Campus.Refusal(New, "application/json", """{"pupil":{"id":"7","id":"8"}}""")!.Detail, StringComparison.Ordinal);

    [Fact]
    public void A_key_that_is_protected_is_refused()
    {
        var refused = Campus.Refusal(Campus.Body("POST", "/campus/members"), "application/json", """{"id":"7","program":"Immigrant"}""")!;

        Assert.Equal(RefusalCode.BodyOnWithheldField, refused.Code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/merge-patch+json")]
    [InlineData("application/x-www-form-urlencoded")]
    public void Another_media_type_is_refused_and_the_right_one_named(string? type)
    {
        var refused = New.Check(type, "{}"u8.ToArray()).Refusal!;

        Assert.Equal(RefusalCode.UnsupportedMediaType, refused.Code);
        Assert.Contains("application/json", refused.Detail, StringComparison.Ordinal);
    }
}
