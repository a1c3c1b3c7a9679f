namespace Gateway.Tests.Language;

public sealed class AgreementTextTests
{
    private const string Whole = """
        agreement: lakeshore
        party: {name: Lakeshore, kind: vendor}
        purpose: rostering
        basis: 34 CFR 99.31(a)(1)
        resolution: 2026-14
        from: 2026-07-01
        until: 2027-06-30
        clients: [lakeshore-sync]
        grants: [{catalog: oneroster-1.2, resource: students, fields: [sourcedId], query: [page]}]
        """;

    [Fact]
    public void A_whole_agreement_has_no_finding() => Assert.Empty(Findings.In(Whole));

    [Theory]
    [InlineData("purpose:", "purpos:", "3:1", "unknown key `purpos`", "did you mean `purpose`?")]
    [InlineData("clients:", "Clients:", "8:1", "unknown key `Clients`", "did you mean `clients`?")]
    [InlineData("clients:", "zzz:", "8:1", "unknown key `zzz`")]
    [InlineData("query: [page]", "queries: [page]", "9:76", "unknown key `queries`")]
    [InlineData("kind: vendor", "kind: vendor, mind: x", "2:40", "unknown key `mind`")]
    public void A_key_nobody_knows_is_named_with_the_nearest_one(string old, string now, string place, params string[] words)
    {
        var finding = Findings.In(Whole.Replace(old, now, StringComparison.Ordinal))[^1];
        Assert.StartsWith($"own.yaml:{place}: error: ", finding, StringComparison.Ordinal);
        Assert.All(words, word => Assert.Contains(word, finding, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("purpose: rostering\n", "`purpose` is missing")]
    [InlineData("basis: 34 CFR 99.31(a)(1)\n", "`basis` is missing")]
    [InlineData("resolution: 2026-14\n", "`resolution` is missing")]
    [InlineData("from: 2026-07-01\n", "`from` is missing")]
    [InlineData("until: 2027-06-30\n", "`until` is missing")]
    [InlineData("party: {name: Lakeshore, kind: vendor}\n", "`party` is missing: write `party: {name: …, kind: …}`")]
    public void A_missing_key_is_named(string line, string words) =>
        Findings.Say(Whole.Replace(line, "", StringComparison.Ordinal), "1:1", words);

    [Theory]
    [InlineData("name: Lakeshore, ", "", "2:8", "`name` is missing")]
    [InlineData(", kind: vendor", "", "2:8", "`kind` is missing")]
    [InlineData("catalog: oneroster-1.2, ", "", "9:10", "`catalog` is missing")]
    [InlineData("resource: students, ", "", "9:10", "`resource` is missing")]
    [InlineData("purpose: rostering", "purpose: ' '", "3:10", "`purpose` is empty")]
    [InlineData("purpose: rostering", "purpose:", "3:9", "`purpose` is empty")]
    [InlineData("purpose: rostering", "purpose: [a]", "3:10", "`purpose` must be text")]
    [InlineData("clients: [lakeshore-sync]", "clients: {a: b}", "8:10", "`clients` must be a list of texts")]
    [InlineData("clients: [lakeshore-sync]", "clients: [a, [b]]", "8:14", "`clients` must be a list of texts")]
    [InlineData("party: {name: Lakeshore, kind: vendor}", "party: {name: {}, kind: vendor}", "2:15", "`name` must be text")]
    [InlineData("fields: [sourcedId], query: [page]}]", "fields: [sourcedId]}, students]", "9:77", "each item of `grants` must be a mapping")]
    [InlineData("query: [page]", "query: [page], basis: 34 CFR 99.35", "9:10", "a grant states its own `basis` and `resolution` together, or neither")]
    [InlineData("query: [page]", "query: [page], resolution: '9'", "9:10", "a grant states its own `basis` and `resolution` together, or neither")]
    [InlineData("query: [page]", "query: [page], resolution: '9', basis: ''", "9:115", "`basis` is empty")]
    [InlineData("clients: [", "prohibited-uses: {}\nclients: [", "8:18", "`prohibited-uses` must be a list of texts")]
    [InlineData("kind: vendor", "kind: vender", "2:32", "`vender` is no kind of party", "did you mean `vendor`?", "researcher")]
    [InlineData("query: [page]", "query: [pages]", "9:84", "`pages` is no query right", "did you mean `page`?", "select")]
    [InlineData("from: 2026-07-01", "from: 7/1/2026", "6:7", "`7/1/2026` is no date", "write it as 2026-07-01")]
    [InlineData("until: 2027-06-30", "until: 2027-06-31", "7:8", "`2027-06-31` is no date")]
    [InlineData("until: 2027-06-30", "until: 2027-6-30", "7:8", "`2027-6-30` is no date")]
    [InlineData("until: 2027-06-30", "until: 2026-06-30", "1:1", "`until` lies before `from`")]
    public void What_is_wrong_is_said_at_its_place(string old, string now, string place, params string[] words) =>
        Findings.Say(Whole.Replace(old, now, StringComparison.Ordinal), place, words);

    [Fact]
    public void A_party_that_is_no_mapping_is_refused() =>
        Assert.Contains("own.yaml:2:8: error: `party` must be a mapping", Findings.In(Whole.Replace("{name: Lakeshore, kind: vendor}", "x", StringComparison.Ordinal)));

    [Fact]
    public void An_agreement_of_one_day_is_no_error() =>
        Assert.Empty(Findings.In(Whole.Replace("2027-06-30", "2026-07-01", StringComparison.Ordinal)));
}
