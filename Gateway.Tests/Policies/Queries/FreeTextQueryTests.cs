using Gateway.Tests.Evaluate;
using Policies.Evaluate;
using Policies.Shipped;
using static Gateway.Tests.Evaluate.District;

namespace Gateway.Tests.Queries;

/// <summary>Text that is withheld for what it says cannot be read out by questions either.</summary>
public sealed class FreeTextQueryTests
{
    private const string Catalog = """
        catalog: own
        standard: Our own
        base: /own
        query: oneroster
        max-limit: 50
        resources:
          notes: {collection: /notes, record-id: id, fields: {id: identifier, note: free-text, title: education}}
        """;

    private static readonly District Vendor = new(
    [
        .. ShippedPolicies.Texts, new("own.yaml", Catalog), new("vendor.yaml", Agreement("vendor", [Grant("own/notes", "id, note, title", Everything)])),
    ]);

    [Theory]
    [InlineData("sort=note")]
    [InlineData("filter=note~'a'")]
    [InlineData("filter=note>'a'")]
    [InlineData("filter=note!='a'")]
    public void Text_cannot_be_ordered_or_searched(string query) => Assert.Equal("floor/value-guarded", Vendor.Refuses("/own/notes", query).Rule);

    [Fact]
    public void Text_cannot_be_asked_for_by_what_would_withhold_it()
    {
        var refused = Vendor.Refuses("/own/notes", "filter=note='Undocumented'");
        Assert.Equal((RefusalCode.ParameterOnProtectedValue, "floor/phrase-status"), (refused.Code, refused.Rule));
        Assert.DoesNotContain("ndocumented", refused.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("filter=note='fine'")]
    [InlineData("filter=title='Undocumented'")]
    [InlineData("sort=title")]
    public void Other_questions_are_forwarded(string query) => Assert.StartsWith(query[..6], Vendor.Forwards("/own/notes", query), StringComparison.Ordinal);
}
