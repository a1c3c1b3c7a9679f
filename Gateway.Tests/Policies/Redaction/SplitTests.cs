using System.Text;
using Policies.Redaction.Json;
using static Gateway.Tests.Redaction.PlanSketch;

namespace Gateway.Tests.Redaction;

public sealed class SplitTests
{
    private static readonly PlanSketch Person = RecordOf(
        ("id", Id), ("note", Shown), ("program", Key), ("h", Hidden), ("n", Shown), ("roles", ObjectOf(("note", Shown), ("name", Name))));

    [Theory]
    [InlineData("""[ {"id":"1","h":{"x":[1,{"y":"\u00e9"}]},"n":-1.5e3} , {"program":"visa"},{"id":"2😀","roles":[{"note":"v\u0069sa"}]} ] """)]
    [InlineData(""" {"id":"\ud83d\ude00","\u0068":1,"note" : "a visa" , "n":[true,null,false,1017,0.0,{}], "roles":[ {"name":"status"}, {"name":"é"} ]}""")]
    [InlineData("""{"id":"1","roles":[{"note":"x"}],"program":"visa","q":"unclassified"}""")]
    [InlineData("""[{"id":"1"},{"id":"1","id":2}]""")]
    [InlineData("""[{"id":"1"},{"h":"\ud800"}]""")]
    [InlineData("""[{"id":"1"}]]""")]
    [InlineData("""[{"id":"1"},tru]""")]
    public void Wherever_a_document_is_split_it_gives_the_same(string document)
    {
        var bytes = Encoding.UTF8.GetBytes(document);
        var whole = Redacted.Of(Person.Plan, bytes);
        for (var first = 0; first <= bytes.Length; first++)
        {
            for (var second = first; second <= Math.Min(first + 4, bytes.Length); second++)
            {
                var split = Redacted.Of(Person.Plan, bytes, first, second);
                Assert.Equal(whole.Result.Fault, split.Result.Fault);
                Assert.Equal(whole.Counts, split.Counts);
                Assert.Equal(whole.Result.Fault is null ? whole.Text : "", split.Result.Fault is null ? split.Text : "");
            }
        }
    }

    [Fact]
    public void A_long_value_may_come_byte_by_byte()
    {
        var document = Encoding.UTF8.GetBytes($$"""[{"id":"{{new string('x', 200_000)}}"},{"h":1}]""");
        var redacted = Redacted.Of(Person.Plan, document, [.. Enumerable.Range(1, document.Length - 1)]);
        Assert.Equal(document.Length - "\"h\":1".Length, redacted.Output.Length);
    }

    [Fact]
    public void What_is_final_comes_out_at_once_and_what_may_go_is_held()
    {
        var plan = ObjectOf(("list", ObjectOf(("people", Person))), ("note", Shown)).Plan;
        using var redactor = new JsonRedactor(plan, Redacted.Limits);
        (string Comes, string Leaves)[] steps =
        [
            ("{\"list\":{", ""),
            ("\"people\":[", "{\"list\":{\"people\":["),
            ("{\"id\":\"1\"", ""),
            ("},{", "{\"id\":\"1\"}"),
            ("\"program\":\"visa\"},", ""),
            ("{\"id\":\"2\"}", ",{\"id\":\"2\"}"),
            ("],\"x\":1},\"note\":", "]}"),
            ("\"n\"}", ",\"note\":\"n\"}"),
        ];
        foreach (var (comes, leaves) in steps)
        {
            redactor.Write(Encoding.UTF8.GetBytes(comes));
            Assert.Equal(leaves, Encoding.UTF8.GetString(redactor.Released.Span));
            redactor.Release(redactor.Released.Length);
        }
    }

    [Fact]
    public void No_more_than_one_record_is_held()
    {
        var record = $$"""{"id":"1","note":"{{new string('n', 500)}}"}""";
        var document = Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat(record, 200))}]");
        using var redactor = new JsonRedactor(Person.Plan, Redacted.Limits);
        var released = 0;
        for (var written = 0; written < document.Length;)
        {
            var piece = document.AsSpan(written, Math.Min(77, document.Length - written));
            redactor.Write(piece);
            written += piece.Length;
            released += redactor.Released.Length;
            redactor.Release(redactor.Released.Length);
            Assert.InRange(written - released, 0, record.Length + 1);
        }
    }
}
