namespace Gateway.Tests.Language;

public sealed class TotalFieldTextTests
{
    private const string Whole = """
        catalog: own
        standard: Our own
        base: /own
        query: odata
        max-limit: 50
        resources:
          pupils:
            collection: [/pupils]
            collection-envelope: value.all
            total-field: '@odata.count'
            record-id: id
            fields: {id: identifier}
        """;

    [Fact]
    public void A_whole_catalog_has_no_finding() => Assert.Empty(Findings.In(Whole));

    [Theory]
    [InlineData("'@odata.count'", "value", "10:18", "`value` can hold no total of `pupils`", "beside the first one of `collection-envelope`")]
    [InlineData("'@odata.count'", "''", "10:18", "`` can hold no total")]
    [InlineData("    collection-envelope: value.all\n", "", "9:18", "`@odata.count` can hold no total of `pupils`")]
    [InlineData("query: odata", "query: oneroster", "8:5", "`pupils` cannot have a `total-field` here", "`query: odata`")]
    public void What_is_wrong_is_said_at_its_place(string old, string now, string place, params string[] words) =>
        Findings.Say(Whole.Replace(old, now, StringComparison.Ordinal), place, words);
}
