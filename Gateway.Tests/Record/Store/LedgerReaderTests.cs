using Gateway.Record;
using Gateway.Record.Store;
using Microsoft.Data.Sqlite;

namespace Gateway.Tests.Record.Store;

public sealed class LedgerReaderTests : IDisposable
{
    private readonly LedgerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task All_entries_are_read_oldest_first_over_many_pages()
    {
        await _folder.FillAsync(1500);

        Assert.Equal(Enumerable.Range(0, 1500).Select(i => (long)i), Indices(EntryFilter.All));
    }

    /// <summary>The log holds these, at the indices 0 to 4; each filter lets some of them through.</summary>
    public static TheoryData<string, long[]> Filters() => new()
    {
        { "outcome", [1, 3] },
        { "client", [0, 2] },
        { "party", [2] },
        { "agreement", [2] },
        { "resource", [4] },
        { "route", [4] },
        { "status", [1, 3] },
        { "reason", [1] },
        { "from", [3, 4] },
        { "to", [0, 1, 2] },
        { "from and to", [1, 2] },
        { "withheld", [0, 2] },
        { "limit", [0, 1] },
        { "after", [3, 4] },
        { "status, after and limit", [3] },
        { "nothing like it", [] },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task A_filter_lets_through_what_it_names(string name, long[] expected)
    {
        await using (var ledger = _folder.Open())
        {
            await ledger.AppendAsync(Some.Entry(0));
            await ledger.AppendAsync(Some.Refusal(1));
            await ledger.AppendAsync(Some.Entry(2) with { Party = "Other", Agreement = "other" });
            await ledger.AppendAsync(Some.Refusal(3) with { Reasons = [] });
            await ledger.AppendAsync(Some.Entry(4) with { Client = "x", Resource = "schools", Route = "/schools", Withheld = [], Status = 304 });
        }

        Assert.Equal(expected, Indices(Filter(name)));
    }

    [Fact]
    public async Task An_entry_that_cannot_be_read_is_shown_and_not_passed_over()
    {
        await _folder.FillAsync(3);
        _folder.Edit("UPDATE entry SET body = 'x' WHERE idx = 1");

        using var reader = LedgerReader.Open(_folder.Database);
        var entry = reader.Read(new EntryFilter { Client = "nobody" }).Single();

        Assert.Equal(1, entry.Index);
        Assert.Null(entry.Body);
    }

    [Fact]
    public async Task A_reader_sees_what_a_running_writer_has_committed()
    {
        await using var ledger = _folder.Open();
        await ledger.AppendAsync(Some.Entry());
        using var reader = LedgerReader.Open(_folder.Database);

        Assert.Single(reader.Read(EntryFilter.All));
        await ledger.AppendAsync(Some.Entry());

        Assert.Equal(2, reader.Read(EntryFilter.All).Count());
        Assert.Equal(2, reader.Size());
    }

    [Fact]
    public void A_missing_ledger_is_not_made_by_reading()
    {
        var path = Path.Combine(Path.GetTempPath(), $"no-{Guid.NewGuid():N}.db");
        Directory.CreateDirectory(_folder.Options.Directory);

        Assert.Throws<SqliteException>(() => LedgerReader.Open(path));
        Assert.False(File.Exists(path));
    }

    private static EntryFilter Filter(string name) => name switch
    {
        "outcome" => new() { Outcome = Outcome.Refused },
        "client" => new() { Client = "lakeshore-sync" },
        "party" => new() { Party = "Other" },
        "agreement" => new() { Agreement = "other" },
        "resource" => new() { Resource = "schools" },
        "route" => new() { Route = "/schools" },
        "status" => new() { Status = 403 },
        "reason" => new() { ReasonCode = "parameter_on_withheld_field" },
        "from" => new() { From = Some.Time.AddMinutes(3) },
        "to" => new() { To = Some.Time.AddMinutes(3) },
        "from and to" => new() { From = Some.Time.AddMinutes(1), To = Some.Time.AddMinutes(3) },
        "withheld" => new() { WithheldPath = "VISA" },
        "limit" => new() { Limit = 2 },
        "after" => new() { AfterIndex = 2 },
        "status, after and limit" => new() { Status = 403, AfterIndex = 1, Limit = 1 },
        "nothing like it" => new() { Client = "lakeshore" },
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private List<long> Indices(EntryFilter filter)
    {
        using var reader = LedgerReader.Open(_folder.Database);
        return [.. reader.Read(filter).Select(e => e.Index)];
    }
}
