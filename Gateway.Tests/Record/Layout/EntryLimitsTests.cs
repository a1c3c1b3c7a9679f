using Gateway.Record;
using Gateway.Record.Layout;
using Policies.Redaction;

namespace Gateway.Tests.Record.Layout;

public sealed class EntryLimitsTests
{
    [Fact]
    public void An_ordinary_entry_stays_as_it_is()
    {
        var body = Some.Body();

        Assert.Equal(EntryBodyWriter.Write(body), EntryBodyWriter.Write(EntryLimits.Fit(body)));
    }

    [Fact]
    public void The_tail_of_long_lists_becomes_one_row_with_their_sum()
    {
        var entry = Some.Entry() with
        {
            Released = [.. Enumerable.Range(0, 4000).Select(i => new ReleasedField($"some.released.path.{i}", 2))],
            Withheld = [.. Enumerable.Range(0, 3000).Select(i => new WithheldField($"some.withheld.path.{i}", "floor/status", 3))],
            Wrote = [.. Enumerable.Range(0, 2000).Select(i => new ReleasedField($"some.written.path.{i}", 4))],
        };

        var fitted = EntryLimits.Fit(Some.Body(entry));

        Assert.InRange(EntryBodyWriter.Write(fitted).Length, 60_000, EntryLimits.MaxBodyBytes);
        Assert.Equal(8000, fitted.Entry.Released.Sum(f => f.Count));
        Assert.Equal(9000, fitted.Entry.Withheld.Sum(f => f.Count));
        Assert.Equal(8000, fitted.Entry.Wrote.Sum(f => f.Count));
        Assert.Equal("(more)", fitted.Entry.Released[^1].Path);
        Assert.Equal("(more)", fitted.Entry.Wrote[^1].Path);
        Assert.Equal("(more)", fitted.Entry.Withheld[^1].Path);
        Assert.Equal(entry.Withheld[0], fitted.Entry.Withheld[0]);
    }

    [Fact]
    public void Only_the_list_that_is_too_long_is_folded()
    {
        var entry = Some.Entry() with
        {
            Withheld = [.. Enumerable.Range(0, 3000).Select(i => new WithheldField($"some.withheld.path.{i}", "floor/status", 1))],
        };

        var fitted = EntryLimits.Fit(Some.Body(entry));

        Assert.Equal(entry.Released, fitted.Entry.Released);
        Assert.Equal(3000, fitted.Entry.Withheld.Sum(f => f.Count));
    }

    [Fact]
    public void The_worst_entry_fits_whatever_its_sequence()
    {
        var worst = new string('\u0001', 100_000);
        var reasons = Enumerable.Repeat(new Reason(worst, worst, worst), 100);
        var entry = new Entry
        {
            Outcome = Outcome.Unauthenticated, Time = Some.Time, Trace = worst, Client = worst, Party = worst, Agreement = worst,
            Purpose = worst, Basis = worst, Source = worst, Method = worst, Route = worst, Catalog = worst, Resource = worst,
            Reasons = [.. reasons], Policy = worst, Status = int.MinValue, UpstreamStatusClass = int.MinValue, BytesIn = long.MinValue,
            BytesOut = long.MinValue, Records = long.MinValue, Note = worst,
            Released = [new ReleasedField(worst, long.MaxValue), new ReleasedField(worst, long.MaxValue)],
            Withheld = [new WithheldField(worst, worst, long.MaxValue), new WithheldField(worst, worst, 1)],
        };

        var fitted = EntryLimits.Fit(Some.Body(entry) with { Node = worst });

        Assert.InRange(EntryBodyWriter.Write(fitted with { Sequence = long.MaxValue }).Length, 1, EntryLimits.MaxBodyBytes);
        Assert.Equal(new WithheldField("(more)", "(more)", long.MaxValue), Assert.Single(fitted.Entry.Withheld));
        Assert.Equal("(more)", fitted.Entry.Reasons[^1].Code);
        Assert.EndsWith("…", fitted.Entry.Client, StringComparison.Ordinal);

        var letter = Some.Request() with { From = worst, Authority = worst, Asked = worst, Counsel = worst, RecordedBy = worst };
        var fittedLetter = EntryLimits.Fit(Some.Body(entry with { Request = letter }) with { Node = worst });
        Assert.InRange(EntryBodyWriter.Write(fittedLetter with { Sequence = long.MaxValue }).Length, 1, EntryLimits.MaxBodyBytes);
        Assert.EndsWith("…", fittedLetter.Entry.Request!.Asked, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_of_any_number_of_rows_fits()
    {
        var path = new string('\u0001', 40);
        for (var rows = 50; rows < 300; rows += 10)
        {
            var entry = Some.Entry() with
            {
                Released = [.. Enumerable.Repeat(new ReleasedField(path, long.MinValue), rows)],
                Withheld = [.. Enumerable.Repeat(new WithheldField(path, path, long.MinValue), rows / 10)],
                Wrote = [.. Enumerable.Repeat(new ReleasedField(path, long.MinValue), rows / 5)],
            };

            Assert.InRange(EntryBodyWriter.Write(EntryLimits.Fit(Some.Body(entry)) with { Sequence = long.MaxValue }).Length, 1, EntryLimits.MaxBodyBytes);
        }
    }

    [Fact]
    public void Lists_that_were_never_set_are_empty()
    {
        var fitted = EntryLimits.Fit(Some.Body(Some.Entry() with { Reasons = default, Released = default, Withheld = default, Wrote = default }));

        Assert.Empty(fitted.Entry.Reasons);
        Assert.Empty(fitted.Entry.Released);
        Assert.Empty(fitted.Entry.Withheld);
        Assert.Empty(fitted.Entry.Wrote);
    }
}
