using Policies.Evaluate;
using Policies.Writes;

namespace Gateway.Tests.Writes;

/// <summary>A body that is merged into the record: what it replaces whole, the client must see whole.</summary>
public sealed class MergeBodyTests
{
    private static readonly BodyCheck Patch = Campus.Body("PATCH", "/campus/pupils/1");
    private static readonly BodyCheck Put = Campus.Body("PUT", "/campus/pupils/1");

    [Theory]
    [InlineData("""{"pupil":{"name":"Ada"}}""")]
    [InlineData("""{"pupil":{"note":null}}""")]
    [InlineData("""{"pupil":{"home":{"city":"Lima"}}}""")]
    [InlineData("""{"pupil":{"phones":[{"number":"1"}]}}""")]
    [InlineData("""{"pupil":{"@phones":[]}}""")]
    public void What_is_granted_can_be_changed_or_removed(string body)
    {
        Assert.Null(Campus.Refusal(Patch, "application/merge-patch+json", body));
        Assert.Null(Campus.Refusal(Put, "application/json", body));
    }

    [Theory]
    [InlineData("""{"pupil":{"home":null}}""", "`home` would be replaced whole, and `home.country` is withheld")]
    [InlineData("""{"pupil":{"home":[{"city":"Lima"}]}}""", "`home` would be replaced whole")]
    [InlineData("""{"pupil":{"home":[]}}""", "`home` would be replaced whole")]
    [InlineData("""{"pupil":{"programs":[{"title":"Band"}]}}""", "elements of `programs` can be withheld by their value")]
    [InlineData("""{"pupil":{"programs":{"code":"b"}}}""", "elements of `programs` can be withheld by their value")]
    [InlineData("""{"pupil":{"club":null}}""", "elements of `club` can be withheld by their value")]
    [InlineData("""{"pupil":{"club":{"room":"1"}}}""", "elements of `club` can be withheld by their value")]
    public void What_is_replaced_whole_must_be_seen_whole(string body, string why)
    {
        foreach (var refused in new[] { Campus.Refusal(Patch, "application/merge-patch+json", body)!, Campus.Refusal(Put, "application/json", body)! })
        {
            Assert.Equal(RefusalCode.WriteErasesWithheldField, refused.Code);
            Assert.Contains(why, refused.Detail, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("""{"pupil":{"citizenship":null}}""", RefusalCode.BodyOnWithheldField)]
    [InlineData("""{"pupil":{"home":{"country":null}}}""", RefusalCode.BodyOnWithheldField)]
    [InlineData("""{"pupil":null}""", RefusalCode.MalformedBody)]
    [InlineData("""{"pupil":[{"name":"Ada"}]}""", RefusalCode.MalformedBody)]
    [InlineData("null", RefusalCode.MalformedBody)]
    public void What_is_withheld_is_not_removed_either_and_the_record_is_no_list(string body, RefusalCode code) =>
        Assert.Equal(code, Campus.Refusal(Patch, "application/merge-patch+json", body)!.Code);

    [Fact]
    public void Plain_JSON_is_no_patch() => Assert.Equal(RefusalCode.UnsupportedMediaType, Campus.Refusal(Patch, "application/json", "{}")!.Code);
}
