using System.Text;
using Policies.Redaction;
using Policies.Redaction.Json;
using static Gateway.Tests.Redaction.PlanSketch;

namespace Gateway.Tests.Redaction;

/// <summary>Records go the way of others before them, and not one step further than these went.</summary>
public sealed class AutomatonTests
{
    private const string Usual = """{"id":"1","n":12,"s":"x","o":{"a":true},"h":{"y":"z"},"code":"plain","u":1}""";

    private static readonly PlanSketch Person = RecordOf(
        ("id", Id), ("n", Shown), ("s", Shown), ("o", ObjectOf(("a", Shown))), ("h", Hidden), ("code", Name), ("key", Key));

    [Theory]
    [InlineData("""{"id":"1","n":12,"s":"x","id":"2"}""")]
    [InlineData("""{"id":"1","n":012}""")]
    [InlineData("""{"id":"1","n":12x}""")]
    [InlineData("""{"id":"1","n":1e}""")]
    [InlineData("""{"id":"1","n":-,"s":"x"}""")]
    [InlineData("""{"id":"1","n":1.5e3,"s":"x"}""")]
    [InlineData("""{"id":"1","n":1017,"s":"x","o":{"a":true},"h":{"y":"z"},"code":"plain","u":1}""")]
    [InlineData("""{"id":"1","n":null,"s":"x"}""")]
    [InlineData("""{"id":"1","n":"12","s":"x"}""")]
    [InlineData("""{"id":"1","n":{"a":1},"s":"x"}""")]
    [InlineData("""{"id":"1","n":12,"s":"visa","o":{"a":true},"h":{"y":"z"},"code":"plain","u":1}""")]
    [InlineData("""{"id":"1","n":12,"s":"v\u0069sa","o":{"a":true},"h":{"y":"z"},"code":"plain","u":1}""")]
    [InlineData("""{"id":"1","n":12,"s":"\ud800","o":{"a":true}}""")]
    [InlineData("""{"id":"1","n":12,"s":"\x","o":{"a":true}}""")]
    [InlineData("{\"id\":\"1\",\"n\":12,\"s\":\"\u0001\",\"o\":{\"a\":true}}")]
    [InlineData("""{"id":"1","n":12,"s":"é😀","o":{"a":false},"h":{"y":"z"},"code":"plain","u":1}""")]
    [InlineData("""{"id":"1","n":12,"s":"x","o":{"a":true,"a":true}}""")]
    [InlineData("""{"id":"1","n":12,"s":"x","o":{"a":tru}}""")]
    [InlineData("""{"id":"1","n":12,"s":"x","o":{}}""")]
    [InlineData("""{"id":"1","n":12,"s":"x","o":null}""")]
    [InlineData("""{"id":"1","n":12,"s":"x","o":{"a":true},"h":{"y":"z","y":"z"}}""")]
    [InlineData("""{"id":"1","n":12,"s":"x","o":{"a":true},"h":{"y":"\ud800"}}""")]
    [InlineData("""{"id":"1","n":12,"s":"x","o":{"a":true},"h":{"y":"z"},"code":"status","u":1}""")]
    [InlineData("""{"id":"1","n":12,"s":"x","o":{"a":true},"h":{"y":"z"},"code":"plain","u":1,"u":1}""")]
    [InlineData("""{"id":"1","n":12,"s":"x","o":{"a":true},"h":{"y":"z"},"code":"plain","u":1,"key":"visa"}""")]
    [InlineData("""{"id":"1","n":12,"s":"x","o":{"a":true},"h":{"y":"z"},"code":"plain","u":1,}""")]
    [InlineData("""{"id":"1","n":12,"s":"x","o":{"a":true},"h":{"y":"z"},"code":"plain","u":1]""")]
    [InlineData("""{"id":"1","n":12 "s":"x"}""")]
    [InlineData("""{"id":"1","n":12,,"s":"x"}""")]
    [InlineData("""{"id":"1", "n" : 12,"s":"x" }""")]
    [InlineData("""{}""")]
    [InlineData("""{"h":1}""")]
    [InlineData("""{"id":"1","n":12,"s":"List#visa","o":{"a":true},"h":{"y":"z"},"code":"plain","u":1}""")]
    [InlineData("""{"id":"1","n":123456789,"s":"x","o":{"a":true},"h":{"y":"z"},"code":"plain","u":1}""")]
    [InlineData("""{"id":"1","n":12,"s":"ext:visa","o":{"a":true},"h":{"y":"z"},"code":"plain","u":1}""")]
    public void A_record_among_others_is_judged_as_if_it_stood_alone(string record)
    {
        JudgesAlike(record, new WordGuard());
        JudgesAlike(record, new ScreenedGuard());
    }

    private static void JudgesAlike(string record, IValueGuard guard)
    {
        var alone = Redacted.Of(Person.With(guard), $"[{record}]");
        var plan = Person.With(guard);
        Redacted.Of(plan, $"[{Usual},{Usual},{Usual}]");
        foreach (var among in new[] { $"[{Usual},{record}]", $"[{Usual},{record},{Usual}]" })
        {
            var redacted = Redacted.Of(plan, among);
            Assert.Equal(alone.Result.Fault is null, redacted.Result.Fault is null);
            if (alone.Result.Fault is { } fault)
                Assert.Equal(fault.Position + Usual.Length + 1, redacted.Result.Fault!.Position);
            else
                Assert.Equal(Agreement.Reference(plan, among), Agreement.Says(plan, Case(among)));
        }
    }

    [Theory]
    [InlineData("""{"id":"1","n":1}""", """{"n":1,"id":"1"}""", """{"id":"1","id":"1"}""")]
    [InlineData("""{"x":1,"y":1}""", """{"y":1,"x":1}""", """{"x":1,"x":1}""")]
    [InlineData("""{"h":{"x":1,"y":1}}""", """{"h":{"y":1,"x":1}}""", """{"h":{"x":1,"x":1}}""")]
    [InlineData("""{"o":{"a":1,"x":1}}""", """{"o":{"x":1,"a":1}}""", """{"o":{"a":1,"a":1}}""")]
    public void Members_in_two_orders_do_not_make_one_twice(string one, string other, string twice)
    {
        var plan = Person.With(new ScreenedGuard());
        for (var i = 0; i < 2; i++)
            Assert.Null(Redacted.Of(plan, $"[{one},{other},{one},{other}]").Result.Fault);
        Assert.Equal(JsonFaultKind.DuplicateName, Redacted.Of(plan, $"[{one},{twice},{other}]").Result.Fault?.Kind);
    }

    [Fact]
    public void What_was_learned_under_one_depth_is_not_allowed_under_another()
    {
        var plan = Person.With(new ScreenedGuard());
        var document = Encoding.UTF8.GetBytes($"[{Usual},{Usual},{Usual}]");
        Assert.Null(Redacted.Of(plan, document).Result.Fault);
        var flat = Redacted.Of(plan, document, Redacted.Limits with { MaxDepth = 2 });
        Assert.Equal(JsonFaultKind.TooDeep, flat.Result.Fault?.Kind);
    }

    [Fact]
    public void Records_of_which_nothing_stays_are_all_alike()
    {
        var plan = Person.With(new ScreenedGuard());
        for (var i = 0; i < 2; i++)
            Assert.Equal("[{},{},{}]", Redacted.Of(plan, """[{"h":1 },{"h":2 },{"h":3 }]""").Text);
    }

    [Fact]
    public void Names_that_never_come_twice_are_forgotten_again()
    {
        var plan = Person.Plan;
        var document = $"[{string.Join(',', Enumerable.Range(0, 5000).Select(i => $$"""{"id":"{{i}}","x{{i}}":"visa","s":"x"}"""))},{Usual},{Usual}]";
        for (var i = 0; i < 2; i++)
            Assert.Equal(Agreement.Reference(plan, document), Agreement.Says(plan, Case(document)));
    }

    [Fact]
    public void Documents_of_one_plan_may_be_read_at_the_same_time()
    {
        var plan = Person.Plan;
        var documents = Enumerable.Range(0, 200).Select(i => $"[{Variation.Of(string.Join(',', Enumerable.Repeat(Usual, 5)), new Dice((ulong)i))}]").ToList();
        Parallel.ForEach(documents.Concat(documents), new ParallelOptions { MaxDegreeOfParallelism = 8 }, document =>
            Assert.Equal(Agreement.Reference(plan, document), Agreement.Says(plan, Case(document))));
    }

    [Fact]
    public void What_is_known_needs_no_memory_anew()
    {
        var plan = RecordOf(("n", Shown), ("s", Shown), ("o", ObjectOf(("a", Shown))), ("h", Hidden), ("code", Name)).With(new ScreenedGuard());
        var (short_, long_) = (Herd(100), Herd(300));
        for (var i = 0; i < 3; i++)
            Read(plan, long_);
        Assert.Equal(Allocated(plan, short_), Allocated(plan, long_));
    }

    private static byte[] Herd(int records) => Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat(Usual, records))}]");

    private static long Allocated(FieldPlan plan, byte[] document)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(plan, document);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Read(FieldPlan plan, byte[] document)
    {
        using var redactor = new JsonRedactor(plan, Redacted.Limits);
        redactor.Write(document);
        redactor.Release(redactor.Released.Length);
        Assert.Null(redactor.Complete().Fault);
    }

    private static RandomCase Case(string document) => new(Person, document, Encoding.UTF8.GetBytes(document), []);
}
