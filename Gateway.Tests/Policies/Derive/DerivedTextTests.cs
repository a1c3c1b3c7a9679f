using Gateway.Tests.Language;

namespace Gateway.Tests.Derivations;

/// <summary>What a catalog says of a resource whose records the gateway works out.</summary>
public sealed class DerivedTextTests
{
    private const string Whole = """
        catalog: own
        standard: Our own
        base: /own
        query: ed-fi
        max-limit: 50
        resources:
          pupils:
            paths: /pupils
            record-id: key.number
            fields: {id: identifier, key: {fields: {number: identifier}}, marks: {fields: {mark: education, spans: {fields: {first: education, last: education}}}}}
          lists:
            collection: ['/schools/{id}/lists']
            record-id: id
            fields: {id: identifier, marks: {fields: {mark: education, spans: {fields: {first: education, last: education}}}}}
          counted:
            collection: /counted
            record-id: key.number
            derived:
              mandate: title-iii
              from: pupils
              keep: [id, key.number]
              list: marks
              code: mark
              periods: spans
              begin: first
              end: last
        """;

    [Fact]
    public void A_whole_one_has_no_finding() => Assert.Empty(Findings.In(Whole));

    [Theory]
    [InlineData("mandate: title-iii", "mandate: title-ii", "19:16", "`title-ii` is no mandate", "did you mean `title-iii`?")]
    [InlineData("from: pupils", "from: pupil", "20:13", "`pupil` is no resource", "did you mean `pupils`?")]
    [InlineData("from: pupils", "from: counted", "20:13", "`counted` is no resource that is read from the SIS")]
    [InlineData("from: pupils", "from: lists", "19:7", "nothing can be worked out from `lists`")]
    [InlineData("keep: [id, key.number]", "keep: [id, key]", "21:18", "`key` cannot be kept: it is no leaf")]
    [InlineData("keep: [id, key.number]", "keep: [key.number, marks.mark]", "21:26", "`marks.mark` cannot be kept", "stands in the list")]
    [InlineData("keep: [id, key.number]", "keep: [id]", "17:16", "`key.number` must be kept")]
    [InlineData("list: marks", "list: mark", "19:7", "`mark.mark` is no field of `pupils`", "did you mean `marks.mark`?")]
    [InlineData("end: last", "end: lost", "19:7", "`marks.spans.lost` is no field of `pupils`", "did you mean `marks.spans.last`?")]
    [InlineData("      end: last", "", "19:7", "`end` is missing")]
    [InlineData("collection: /counted", "collection: '/counted/{id}'", "16:5", "`counted` needs `collection`", "without a part that varies")]
    [InlineData("    collection: /counted\n", "", "16:5", "`counted` needs `collection`")]
    [InlineData("collection: /counted", "collection: /counted\n    item: /counted", "17:5", "unknown key `item`", "collection")]
    [InlineData("query: ed-fi", "query: oneroster", "16:5", "`counted` cannot be `derived` here", "query: ed-fi")]
    [InlineData("fields: {id: identifier, key", "pinned: [id]\n    fields: {id: identifier, key", "20:7", "nothing can be worked out from `pupils`", "pinned")]
    [InlineData("fields: {id: identifier, key", "collection-envelope: all\n    fields: {id: identifier, key", "20:7", "nothing can be worked out from `pupils`", "envelope")]
    [InlineData("id: identifier, key", "id: mandated, key", "10:18", "no field of the SIS is `mandated`", "derived")]
    public void What_is_wrong_is_said_at_its_place(string old, string now, string place, params string[] words) =>
        Findings.Say(Whole.Replace(old, now, StringComparison.Ordinal), place, words);
}
