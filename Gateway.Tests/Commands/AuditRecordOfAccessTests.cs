using System.Text.Json;
using Gateway.Record;
using Gateway.Tests.Record;

namespace Gateway.Tests.Commands;

public sealed class AuditRecordOfAccessTests : IDisposable
{
    private static readonly string[] Ask = ["audit", "record-of-access", "--catalog", "ed-fi", "--resource", "students", "--id", "604822"];

    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_says_who_received_the_record_when_and_with_what_interest_and_lists_changes_and_requests_apart()
    {
        await FilledAsync();

        var ran = await _folder.RunAsync(Ask);

        Assert.Equal((0, ""), (ran.Exit, ran.Error));
        Assert.Equal(
            [
                "Record of requests for access and of disclosures (34 CFR 99.32)",
                "Record:   ed-fi/students/604822",
                "Searched: 9 entries, all of them; attempts of all times",
                "Shown:    every entry that names this record. Requests that were refused before a record was looked up name none. Disclosures that did not pass through the gateway are not in its log.",
                "Disclosures: 3",
                "2026-09-03T14:05:06Z  Lakeshore Learning  rostering; 34 CFR 99.31(a)(1)  lakeshore  redacted   0  name",
                "2026-09-03T14:10:06Z  Lakeshore Learning  rostering; 34 CFR 99.31(a)(1)  lakeshore  continued  6  name, birthDate",
                "2026-09-03T14:11:06Z  Lakeshore Learning  rostering; 34 CFR 99.31(a)(1)  lakeshore  released   8  name",
                "Changes; nothing was disclosed by them: 1",
                "2026-09-03T14:07:06Z  Lakeshore Learning  rostering; 34 CFR 99.31(a)(1)  lakeshore  write_authorised  3  phone",
                "Requests by letter or at the door: 1",
                "2026-09-03T14:09:06Z  An agency, Officer 12  where one student lives; none    out_of_band  4  not counted",
            ],
            ran.OutLines);
    }

    [Fact]
    public async Task A_range_narrows_it_and_is_printed()
    {
        await FilledAsync();

        var ran = await _folder.RunAsync([.. Ask, "--from", "2026-09-03T14:06:00Z", "--to", "2026-09-03T14:11:00Z"]);

        Assert.Contains("Searched: 9 entries, all of them; attempts from 2026-09-03T14:06:00Z to before 2026-09-03T14:11:00Z", ran.OutLines);
        Assert.Contains("Disclosures: 1", ran.OutLines);
    }

    [Fact]
    public async Task Json_says_the_same()
    {
        await FilledAsync();

        using var json = JsonDocument.Parse((await _folder.RunAsync([.. Ask, "--json"])).Out);

        Assert.Equal(9, json.RootElement.GetProperty("searched").GetInt64());
        Assert.NotEmpty(json.RootElement.GetProperty("filter").GetString()!);
        var rows = json.RootElement.GetProperty("disclosures").EnumerateArray().ToArray();
        Assert.Equal([0, 6, 8], rows.Select(row => row.GetProperty("entry").GetInt32()));
        Assert.Equal("34 CFR 99.31(a)(1)", rows[0].GetProperty("basis").GetString());
        Assert.Equal("write_authorised", json.RootElement.GetProperty("changes")[0].GetProperty("outcome").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("requests").GetArrayLength());
    }

    [Theory]
    [InlineData("--id", "604821")]
    [InlineData("--resource", "parents")]
    [InlineData("--catalog", "oneroster-1.2")]
    public async Task Of_another_record_none_of_it_is_told(string option, string value)
    {
        await FilledAsync();

        var ran = await _folder.RunAsync([.. Ask.Select((word, i) => i > 0 && Ask[i - 1] == option ? value : word)]);

        Assert.Equal(0, ran.Exit);
        Assert.Contains("Disclosures: 0", ran.OutLines);
        Assert.Contains("Searched: 9 entries, all of them; attempts of all times", ran.OutLines);
    }

    [Theory]
    [InlineData("UPDATE entry SET body = 'scribble' WHERE idx = 0", "entry 0 cannot be read; run audit verify")]
    [InlineData("UPDATE record_set SET members = x'80'", "a set of records cannot be read; run audit verify")]
    [InlineData("DROP TABLE record_set", "cannot be read as a ledger; run audit verify")]
    public async Task A_log_that_cannot_be_read_gives_no_record_with_a_hole_in_it(string damage, string says)
    {
        (await FilledAsync()).Edit(damage);

        var ran = await _folder.RunAsync(Ask);

        Assert.Equal((2, ""), (ran.Exit, ran.Out));
        Assert.Contains(says, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_key_nobody_can_search()
    {
        File.Delete((await FilledAsync()).Key);

        var ran = await _folder.RunAsync(Ask);

        Assert.Equal((2, ""), (ran.Exit, ran.Out));
        Assert.Contains("reference.key is missing", ran.Error, StringComparison.Ordinal);
    }

    /// <summary>Of nine entries five name the student 604822; the long answer of 5 to 7 does so in its middle.</summary>
    private async Task<LedgerFolder> FilledAsync()
    {
        var folder = await _folder.WithLedgerAsync(0);
        await using var ledger = folder.Open();
        Entry[] entries =
        [
            Some.Entry(0) with { Disclosed = ["604821-not", "604822"] },
            Some.Entry(1) with { Disclosed = ["604823"] },
            Some.Refusal(1),
            Some.Entry(2) with { Outcome = Outcome.WriteAuthorised, Disclosed = ["604822"], Released = [], Wrote = [new("phone", 1)] },
            new() { Outcome = Outcome.OutOfBand, Time = Some.Time.AddMinutes(4), Catalog = "ed-fi", Resource = "students", Disclosed = ["604822"], Request = Some.Request() },
            Some.Entry(5) with { Outcome = Outcome.Authorised, Disclosed = ["1", "2"], Released = [] },
            Some.Entry(5) with { Outcome = Outcome.Continued, Disclosed = ["3", "604822"], Released = [], Continues = 5 },
            Some.Entry(5) with { Outcome = Outcome.Completed, Disclosed = ["5"], Released = [new("name", 5), new("birthDate", 5)], Continues = 5 },
            Some.Entry(6) with { Outcome = Outcome.Released, Disclosed = ["604822"] },
        ];
        foreach (var entry in entries)
        {
            await ledger.AppendAsync(entry);
        }

        return folder;
    }
}
