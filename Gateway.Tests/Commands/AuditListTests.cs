using Gateway.Commands;
using Gateway.Record;
using Gateway.Tests.Record;

namespace Gateway.Tests.Commands;

public sealed class AuditListTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    [Theory]
    [InlineData("", "0 1 2 3 4 5", "searched 6 entries, all of them; 6 listed")]
    [InlineData("--outcome refused", "2 5", "searched 6 entries, all of them; 2 listed")]
    [InlineData("--status 200 --client lakeshore-sync", "0 1 3 4", "searched 6 entries, all of them; 4 listed")]
    [InlineData("--reason parameter_on_withheld_field --after 2", "5", "searched 3 entries, all of them; 1 listed")]
    [InlineData("--withheld VISA --limit 2", "0 1", "searched 2 entries, stopped at --limit; 2 listed")]
    [InlineData("--outcome refused --limit 1", "2", "searched 3 entries, stopped at --limit; 1 listed")]
    [InlineData("--from 2026-09-03T14:07:00Z --to 2026-09-03T14:09:00Z", "2 3", "searched 6 entries, all of them; 2 listed")]
    [InlineData("--party Nobody", "", "searched 6 entries, all of them; 0 listed")]
    [InlineData("--after 9223372036854775807", "", "searched 0 entries, all of them; 0 listed")]
    [InlineData("--after 90", "", "searched 0 entries, all of them; 0 listed")]
    public async Task Filters_narrow_and_the_summary_says_how_much_was_searched(string filter, string indexes, string summary)
    {
        await _folder.WithLedgerAsync(6);

        var ran = await _folder.RunAsync(["audit", "list", .. filter.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal(0, ran.Exit);
        Assert.Equal(indexes, string.Join(' ', ran.OutLines.Select(line => line.Split(' ')[0])));
        Assert.Equal(summary, Assert.Single(ran.ErrorLines));
    }

    [Fact]
    public async Task A_line_says_who_asked_what_and_what_became_of_it()
    {
        await _folder.WithLedgerAsync(3);

        var ran = await _folder.RunAsync("audit", "list", "--after", "0");

        Assert.Equal(
            [
                "1  2026-09-03T14:06:06Z  redacted         200  lakeshore-sync  GET  /students/{id}  granted agreement/lakeshore#2  2 records  -visas.? ×3 (floor/status)",
                "2  2026-09-03T14:07:06Z  refused          403  GET  parameter_on_withheld_field visaType floor/status",
            ],
            ran.OutLines);
    }

    [Fact]
    public void A_flood_is_listed_with_its_address_and_the_number_of_its_attempts()
    {
        var entry = new Entry { Outcome = Outcome.Flooded, Time = Some.Time, Source = "2001:db8:1:2::/64", Status = 429, Attempts = 441, Reasons = [new("throttled", "limit/address")] };

        Assert.Equal(
            "       3  2026-09-03T14:05:06Z  flooded          429  2001:db8:1:2::/64  throttled limit/address  441 further attempts",
            EntryLine.Of(new(3, new() { Node = "north", Sequence = 3, Entry = entry })));
    }

    [Fact]
    public async Task An_entry_that_cannot_be_read_is_listed_as_such()
    {
        var ledger = await _folder.WithLedgerAsync(2);
        ledger.Edit("UPDATE entry SET body = 'scribble' WHERE idx = 1");

        var ran = await _folder.RunAsync("audit", "list", "--client", "lakeshore-sync");

        Assert.Equal(0, ran.Exit);
        Assert.Equal("1  cannot be read; run audit verify", ran.OutLines[^1]);
    }

    [Theory]
    [InlineData("--outcome bogus", "`bogus` is no outcome")]
    [InlineData("--from yesterday", "`yesterday` is no time")]
    [InlineData("--limit 0", "--limit must be at least 1")]
    [InlineData("--limit -3", "--limit must be at least 1")]
    [InlineData("--after -1", "--after must be at least 0")]
    public async Task A_filter_that_means_nothing_is_refused_before_anything_is_listed(string filter, string says)
    {
        await _folder.WithLedgerAsync(1);

        var ran = await _folder.RunAsync(["audit", "list", .. filter.Split(' ')]);

        Assert.Equal((2, ""), (ran.Exit, ran.Out));
        Assert.StartsWith("error: " + says, Assert.Single(ran.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_in_a_sentence()
    {
        _folder.Write("data/ledger/ledger.db", "a shopping list");

        var ran = await _folder.RunAsync("audit", "list");

        Assert.Equal((2, ""), (ran.Exit, ran.Out));
        Assert.EndsWith("cannot be read as a ledger; run audit verify", Assert.Single(ran.ErrorLines), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
