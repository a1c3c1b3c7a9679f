using System.Globalization;

namespace Gateway.Tests.Language;

public sealed class CatalogTextTests
{
    private const string Whole = """
        catalog: own
        standard: Our own
        base: /own
        query: ed-fi
        max-limit: 50
        shapes:
          place: {city: directory}
        resources:
          pupils:
            collection: /pupils
            item: '/pupils/{id}'
            record-id: id
            pinned: [id]
            parameters: {town: home.city}
            fields:
              id: identifier
              home: {shape: place}
              notes: {guarded: true, fields: {kind: education}}
        """;

    [Fact]
    public void A_whole_catalog_has_no_finding() => Assert.Empty(Findings.In(Whole));

    [Theory]
    [InlineData("query: ed-fi", "query: edfi", "4:8", "`edfi` is no query grammar", "did you mean `ed-fi`?", "oneroster")]
    [InlineData("max-limit: 50", "max-limit: 0", "5:12", "`0` is no whole number above zero")]
    [InlineData("max-limit: 50", "max-limit: many", "5:12", "`many` is no whole number above zero")]
    [InlineData("record-id: id", "record-id: ix", "12:16", "`ix` is no field of `pupils`", "did you mean `id`?")]
    [InlineData("record-id: id", "record-id: home", "12:16", "`home` is no field of `pupils`")]
    [InlineData("pinned: [id]", "pinned: [tow]", "13:14", "`tow` is no parameter of `pupils`", "did you mean `town`?")]
    [InlineData("town: home.city", "town: home.cit", "14:24", "`home.cit` is no field of `pupils`", "did you mean `home.city`?")]
    [InlineData("id: identifier", "id: identifer", "16:11", "`identifer` is no sensitivity class", "did you mean `identifier`?", "health")]
    [InlineData("id: identifier", "id: Identifier", "16:11", "`Identifier` is no sensitivity class", "did you mean `identifier`?")]
    [InlineData("id: identifier", "id: identifier\n      a.b: education", "16:7", "`a.b` cannot name a field")]
    [InlineData("id: identifier", "id: identifier\n      '': education", "16:7", "`` cannot name a field")]
    [InlineData("kind: education", "kind: {}", "18:45", "`kind` needs a `class`, a `shape` or `fields`")]
    [InlineData("kind: education", "kind: [education]", "18:45", "`kind` must be a mapping")]
    [InlineData("guarded: true", "guarded: yes", "18:24", "`guarded` must be true or false")]
    [InlineData("guarded: true", "class: status", "18:14", "`notes` has a `class` and members with theirs")]
    [InlineData("record-id: id", "record-id: id\n    collection-envelope: a..b", "13:26", "`a..b` is no envelope", "single dots")]
    [InlineData("record-id: id", "record-id: id\n    item-envelope: ''", "13:20", "`` is no envelope")]
    [InlineData("id: identifier", "id: {class: identifier, also: home}", "16:7", "`home` cannot be another name of `id`")]
    [InlineData("id: identifier", "id: {class: identifier, also: ''}", "16:7", "`` cannot be another name of `id`")]
    [InlineData("id: identifier", "id: {class: identifier, also: x}\n      y: {class: identifier, also: x}", "16:7", "`x` cannot be another name of `y`")]
    [InlineData("  pupils:", "  pupils: x\n  classes:", "9:11", "`pupils` must be a mapping")]
    public void What_is_wrong_is_said_at_its_place(string old, string now, string place, params string[] words) =>
        Findings.Say(Whole.Replace(old, now, StringComparison.Ordinal), place, words);

    [Fact]
    public void Another_name_is_nobodys_own_also_where_a_shape_and_fields_meet() => Findings.Say(
        Whole.Replace("{shape: place}", "{shape: place, fields: {town: {class: status, also: city}}}", StringComparison.Ordinal),
        "17:13",
        "`city` cannot be another name of `home.town`");

    [Fact]
    public void A_shape_that_is_not_there_is_named_with_the_nearest() => Assert.Contains(
        "own.yaml:17:21: error: no shape is called `plase`; did you mean `place`?",
        Findings.In(Whole.Replace("{shape: place}", "{shape: plase}", StringComparison.Ordinal)));

    [Theory]
    [InlineData("{path: own/x, rule: r, why: w}", "6:17", "`own/x` is no path to close", "from the first slash")]
    [InlineData("{path: /, rule: r, why: w}", "6:17", "`/` is no path to close")]
    [InlineData("{path: /own/x, why: w}", "6:10", "`rule` is missing")]
    [InlineData("{path: /own/x, rule: r}", "6:10", "`why` is missing")]
    [InlineData("{path: /own/x, rule: r, why: w, because: x}", "6:42", "unknown key `because`")]
    public void A_closed_path_is_written_in_full_with_its_rule_and_why(string closed, string place, params string[] words) =>
        Findings.Say(Whole.Replace("shapes:", $"closed: [{closed}]\nshapes:", StringComparison.Ordinal), place, words);

    [Fact]
    public void A_record_can_have_several_shapes_and_fields_of_its_own()
    {
        var text = Whole.Replace("    fields:\n", "    shape: [place, name]\n    fields:\n", StringComparison.Ordinal)
            .Replace("  place: {city: directory}", "  place: {city: directory}\n  name: {first: directory}", StringComparison.Ordinal);

        Assert.Empty(Findings.In(text.Replace("record-id: id", "record-id: first", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("{shape: [place, place]}")]
    [InlineData("{shape: place, fields: {city: education}}")]
    public void A_field_is_described_once(string home) => Findings.Say(
        Whole.Replace("{shape: place}", home, StringComparison.Ordinal), "17:13", "`city` is described twice here");

    [Fact]
    public void A_shape_that_holds_itself_is_refused() => Assert.Contains(
        Findings.In(Whole.Replace("{city: directory}", "{city: directory, in: {shape: place}}", StringComparison.Ordinal)),
        finding => finding.Contains("does a shape hold itself?", StringComparison.Ordinal));

    [Fact]
    public void A_catalog_without_resources_is_refused() =>
        Findings.Say(Whole[..Whole.IndexOf("resources:", StringComparison.Ordinal)], "1:1", "`resources` is missing");

    [Theory]
    [InlineData("standard: Our own\n", "standard")]
    [InlineData("base: /own\n", "base")]
    [InlineData("query: ed-fi\n", "query")]
    [InlineData("max-limit: 50\n", "max-limit")]
    public void A_missing_key_is_named(string line, string key) => Findings.Say(
        Whole.Replace(line, "", StringComparison.Ordinal), "1:1", string.Create(CultureInfo.InvariantCulture, $"`{key}` is missing"));

    [Fact]
    public void A_resource_says_what_identifies_its_records() =>
        Findings.Say(Whole.Replace("    record-id: id\n", "", StringComparison.Ordinal), "10:5", "`record-id` is missing");

    [Fact]
    public void A_catalog_defined_twice_is_refused() =>
        Findings.Say(Whole.Replace("catalog: own", "catalog: ed-fi", StringComparison.Ordinal), "1:1", "`ed-fi` is defined twice");
}
