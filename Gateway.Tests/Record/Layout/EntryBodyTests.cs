using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Gateway.Record;
using Gateway.Record.Layout;
using Policies.Redaction;
using Outcome = Gateway.Record.Outcome;

namespace Gateway.Tests.Record.Layout;

public sealed class EntryBodyTests
{
    [Fact]
    public void A_full_entry_has_these_bytes_for_ever()
        => Assert.Equal(
            """{"node":"north","sequence":7,"outcome":"redacted","time":"2026-09-03T14:06:06.789Z","trace":"0af7651916cd43dd8448eb211c80319c","client":"lakeshore-sync","party":"Lakeshore Learning","agreement":"lakeshore","purpose":"rostering","basis":"34 CFR 99.31(a)(1)","source":"192.0.2.7","method":"GET","route":"/students/{id}","catalog":"ed-fi","resource":"students","reasons":[{"code":"granted","rule":"agreement/lakeshore#2"}],"policy":"sha256-3f8a","status":200,"upstream_status_class":2,"bytes_in":1200,"bytes_out":800,"records":2,"released":[{"path":"name","count":2}],"withheld":[{"path":"visas.?","rule":"floor/status","count":3}],"disclosed":{"count":2,"digest":"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="},"note":"Why & how"}""",
            Text(Some.Body(Some.Entry() with { Note = "Why & how" })));

    [Fact]
    public void An_entry_for_a_flood_has_these_bytes_for_ever()
        => Assert.Equal(
            """{"node":"north","sequence":0,"outcome":"flooded","time":"2026-09-03T14:05:06.789Z","source":"192.0.2.7","status":429,"bytes_in":0,"bytes_out":0,"records":0,"continues":3,"attempts":441}""",
            Text(new EntryBody
            {
                Node = "north",
                Sequence = 0,
                Entry = new Entry { Outcome = Outcome.Flooded, Time = Some.Time, Source = "192.0.2.7", Status = 429, Continues = 3, Attempts = 441 },
            }));

    [Fact]
    public void What_is_empty_is_left_out()
        => Assert.Equal(
            """{"node":"north","sequence":0,"outcome":"upstream_failed","time":"2026-09-03T14:05:06.789Z","bytes_in":0,"bytes_out":0,"records":0}""",
            Text(new EntryBody { Node = "north", Sequence = 0, Entry = new Entry { Outcome = Outcome.UpstreamFailed, Time = Some.Time } }));

    [Fact]
    public void Times_are_written_in_utc()
    {
        var east = Some.Entry() with { Time = new DateTimeOffset(2026, 1, 2, 1, 30, 0, TimeSpan.FromHours(2)) };

        Assert.Contains("\"time\":\"2026-01-01T23:30:00.000Z\"", Text(Some.Body(east)), StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_is_written_reads_back_as_canonical()
        => Prop.ForAll(Entries().ToArbitrary(), entry =>
            {
                var written = EntryBodyWriter.Write(EntryLimits.Fit(Some.Body(entry)));
                return EntryBodyParser.IsCanonical(written, out var read) && EntryBodyWriter.Write(read).AsSpan().SequenceEqual(written);
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_member_reads_back()
    {
        var body = Some.Body(Some.Entry() with { Note = "Why", Continues = 3, Attempts = 4, Wrote = [new("name", 1)], Request = Some.Request() });

        Assert.True(EntryBodyParser.TryParse(EntryBodyWriter.Write(body), out var read));

        // Arrays compare by reference inside a record: they are compared one by one and then made the same.
        Assert.Equal(body.Entry.Reasons, read.Entry.Reasons);
        Assert.Equal(body.Entry.Released, read.Entry.Released);
        Assert.Equal(body.Entry.Withheld, read.Entry.Withheld);
        Assert.Equal(body.Entry.Wrote, read.Entry.Wrote);
        Assert.Equal(body, read with { Entry = read.Entry with
        {
            Reasons = body.Entry.Reasons, Released = body.Entry.Released, Withheld = body.Entry.Withheld, Disclosed = body.Entry.Disclosed, Wrote = body.Entry.Wrote,
        } });
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"node\":1}")]
    [InlineData("{\"node\":\"north\"}")]
    [InlineData("{\"node\":\"north\",\"sequence\":7,\"outcome\":\"forgiven\",\"time\":\"2026-09-03T14:05:06.789Z\"}")]
    [InlineData("{\"node\":\"north\",\"sequence\":7,\"outcome\":\"refused\",\"time\":\"yesterday\"}")]
    [InlineData("{\"node\":\"north\",\"sequence\":1e99,\"outcome\":\"refused\",\"time\":\"2026-09-03T14:05:06.789Z\"}")]
    public void What_is_no_entry_does_not_parse(string text)
        => Assert.False(EntryBodyParser.TryParse(Encoding.UTF8.GetBytes(text), out _));

    [Theory]
    [InlineData("{\"node\"", "{ \"node\"")]
    [InlineData("north", "n\\u006frth")]
    [InlineData("\"sequence\":7", "\"sequence\":7.0")]
    [InlineData("\"records\":2,", "")]
    [InlineData("\"count\":2,\"digest\"", "\"count\":2,\"more\":1,\"digest\"")]
    [InlineData("\"status\":200,\"upstream_status_class\":2", "\"upstream_status_class\":2,\"status\":200")]
    [InlineData("\"status\":200", "\"status\":200,\"status\":200")]
    [InlineData("\"party\":\"Lakeshore Learning\"", "\"party\":\"\"")]
    public void Another_spelling_of_an_entry_is_not_canonical(string canonical, string other)
    {
        var text = Text(Some.Body());
        Assert.Contains(canonical, text, StringComparison.Ordinal);
        Assert.True(EntryBodyParser.IsCanonical(Encoding.UTF8.GetBytes(text), out _));

        var respelt = text.Replace(canonical, other, StringComparison.Ordinal);

        Assert.False(EntryBodyParser.IsCanonical(Encoding.UTF8.GetBytes(respelt), out _));
    }

    [Fact]
    public void Random_bytes_never_make_the_parser_throw()
        => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => !EntryBodyParser.TryParse(bytes, out _)).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_outcome_has_its_own_name()
    {
        Assert.Equal(Enum.GetValues<Outcome>().Length, OutcomeName.All.Count);
        Assert.All(Enum.GetValues<Outcome>(), o => Assert.True(OutcomeName.TryParse(OutcomeName.Of(o), out var read) && read == o));
        Assert.Equal("upstream_failed", OutcomeName.Of(Outcome.UpstreamFailed));
    }

    private static string Text(EntryBody body) => Encoding.UTF8.GetString(EntryBodyWriter.Write(body));

    /// <summary>Entries with any strings at all in them, ill-formed UTF-16 included.</summary>
    private static Gen<Entry> Entries()
    {
        var text = Gen.Choose(0, 0xFFFF).Select(c => (char)c).ArrayOf().Select(c => new string(c));
        return
            from texts in text.ListOf(8)
            from count in Gen.Choose(0, int.MaxValue)
            from rows in Gen.Choose(0, 5)
            from outcome in Gen.Elements(Enum.GetValues<Outcome>())
            select new Entry
            {
                Outcome = outcome, Time = Some.Time.AddMilliseconds(count), Trace = texts[0], Client = texts[1], Route = texts[2],
                Note = texts[3], Status = rows == 0 ? null : count, BytesIn = count, Attempts = rows == 1 ? count : null,
                Reasons = Rows(rows, _ => new Reason(texts[4], texts[5], texts[6])),
                Released = Rows(rows, i => new ReleasedField(texts[6], i)),
                Withheld = Rows(rows, i => new WithheldField(texts[7], texts[5], i)),
                Wrote = Rows(rows, i => new ReleasedField(texts[6], i)),
            };
    }

    private static ImmutableArray<T> Rows<T>(int count, Func<int, T> row) => [.. Enumerable.Range(0, count).Select(row)];
}
