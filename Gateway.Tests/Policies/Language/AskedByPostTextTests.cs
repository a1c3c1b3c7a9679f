namespace Gateway.Tests.Language;

public sealed class AskedByPostTextTests
{
    private const string Whole = """
        catalog: own
        standard: Our own
        base: /own
        query: powerschool
        max-limit: 50
        writes: {PUT: merge}
        resources:
          pupils:
            collection: [/pupils]
            asked-by: post
            arguments: {town: home.city, number: id}
            pinned: [number]
            record-id: id
            fields: {id: identifier, home: {fields: {city: directory}}}
        """;

    [Fact]
    public void A_whole_catalog_has_no_finding() => Assert.Empty(Findings.In(Whole));

    [Fact]
    public void To_say_that_it_is_asked_by_GET_is_to_say_nothing() => Assert.Empty(Findings.In(Whole
        .Replace("asked-by: post", "asked-by: get", StringComparison.Ordinal)
        .Replace("    arguments: {town: home.city, number: id}\n    pinned: [number]\n", "", StringComparison.Ordinal)));

    [Theory]
    [InlineData("asked-by: post", "asked-by: POST", "10:15", "`POST` is no way of asking", "did you mean `post`?", "get, post")]
    [InlineData("asked-by: post", "asked-by: put", "10:15", "`put` is no way of asking")]
    [InlineData("home.city, number", "home.cit, number", "11:23", "`home.cit` is no field of `pupils`", "did you mean `home.city`?")]
    [InlineData("home.city, number", "home, number", "11:23", "`home` is no field of `pupils`")]
    [InlineData("home.city, number", "'', number", "11:23", "`town` is empty")]
    [InlineData("pinned: [number]", "pinned: [id]", "12:14", "`id` is no argument of `pupils`")]
    [InlineData("collection: [/pupils]", "paths: [/pupils]", "9:5", "`pupils` is asked by POST and so has no single records")]
    [InlineData("collection: [/pupils]", "item: ['/pupils/{id}']", "9:5", "`pupils` is asked by POST and so has no single records")]
    [InlineData("    asked-by: post\n    arguments: {town: home.city, number: id}\n    pinned: [number]", "    arguments: {town: home.city}", "9:5", "only a question by POST can have", "`asked-by: post`")]
    [InlineData("PUT: merge", "POST: create", "9:5", "`pupils` is asked by POST, and `writes` of this catalog says that POST writes")]
    [InlineData("PUT: merge", "POST: create-or-replace, PUT: merge", "9:5", "`pupils` is asked by POST, and `writes` of this catalog says that POST writes")]
    public void What_is_wrong_is_said_at_its_place(string old, string now, string place, params string[] words) =>
        Findings.Say(Whole.Replace(old, now, StringComparison.Ordinal), place, words);
}
