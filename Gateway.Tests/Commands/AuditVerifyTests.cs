namespace Gateway.Tests.Commands;

public sealed class AuditVerifyTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    [Fact]
    public async Task A_sound_ledger_verifies_and_its_entries_are_counted()
    {
        await _folder.WithLedgerAsync(6);

        var ran = await _folder.RunAsync("audit", "verify");

        Assert.Equal((0, ""), (ran.Exit, ran.Error));
        Assert.Equal("All 6 entries are as they were written.", ran.OutLines[0]);
        Assert.Matches("^6 entries verify; root [A-Za-z0-9+/]{43}=$", ran.OutLines[^1]);
    }

    [Fact]
    public async Task The_first_entry_that_was_changed_is_named()
    {
        var ledger = await _folder.WithLedgerAsync(6);
        Assert.Equal(2, ledger.Edit("UPDATE entry SET body = replace(body, '\"GET\"', '\"PUT\"') WHERE idx IN (3, 5)"));

        var ran = await _folder.RunAsync("audit", "verify", "--data", "data");

        Assert.Equal((1, ""), (ran.Exit, ran.Error));
        Assert.Contains("First bad entry: 3", ran.OutLines);
        Assert.StartsWith("3 entries verify", ran.OutLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ledger_whose_end_was_cut_off_is_found_out_by_its_anchor_wherever_that_is()
    {
        var ledger = await _folder.WithLedgerAsync(3);
        var anchor = await File.ReadAllTextAsync(ledger.Anchor, TestContext.Current.CancellationToken);
        _folder.Write("elsewhere", anchor);
        _folder.Write("data/ledger/ledger.anchor", anchor.Replace("\n3\n", "\n9\n", StringComparison.Ordinal));

        var beside = await _folder.RunAsync("audit", "verify");
        var elsewhere = await _folder.RunAsync("audit", "verify", "--anchor", "elsewhere");

        Assert.Equal(1, beside.Exit);
        Assert.Contains("First bad entry: 3", beside.OutLines);
        Assert.Equal(0, elsewhere.Exit);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("list")]
    public async Task Where_there_is_no_ledger_nothing_is_verified_or_listed(string verb)
    {
        var ran = await _folder.RunAsync("audit", verb, "--data", "nowhere");

        Assert.Equal((2, ""), (ran.Exit, ran.Out));
        Assert.StartsWith("error: there is no ledger at nowhere/ledger/ledger.db", Assert.Single(ran.ErrorLines), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder.Name, "nowhere")));
    }

    [Fact]
    public async Task A_file_that_is_no_database_does_not_verify()
    {
        _folder.Write("data/ledger/ledger.db", "a shopping list");

        var ran = await _folder.RunAsync("audit", "verify");

        Assert.Equal((1, ""), (ran.Exit, ran.Error));
        Assert.Contains("cannot be read", ran.Out, StringComparison.Ordinal);
        Assert.StartsWith("0 entries verify", ran.OutLines[^1], StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
