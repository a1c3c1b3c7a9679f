using System.Text.Json.Nodes;

namespace Gateway.Tests.Commands;

public sealed class AuditExportTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    [Theory]
    [InlineData("ocsf", "\"class_uid\":6003")]
    [InlineData("ecs", "\"@timestamp\":\"2026-09-03T")]
    [InlineData("cef", " CEF:0|")]
    public async Task Each_format_has_a_line_for_each_entry(string format, string says)
    {
        await _folder.WithLedgerAsync(6);

        var ran = await _folder.RunAsync("audit", "export", "--format", format);

        Assert.Equal((0, 6), (ran.Exit, ran.OutLines.Length));
        Assert.All(ran.OutLines, line => Assert.Contains(says, line, StringComparison.Ordinal));
        Assert.Equal(["searched 6 entries, all of them; 6 exported", "cursor: 5"], ran.ErrorLines);
    }

    [Fact]
    public async Task Filters_narrow_as_those_of_the_list()
    {
        await _folder.WithLedgerAsync(6);

        var ran = await _folder.RunAsync("audit", "export", "--format", "ocsf", "--outcome", "refused", "--after", "2");

        Assert.Equal(["5"], ran.OutLines.Select(Index));
        Assert.Equal(["searched 3 entries, all of them; 1 exported", "cursor: 5"], ran.ErrorLines);
    }

    [Fact]
    public async Task The_next_run_goes_on_where_the_last_one_ended()
    {
        await _folder.WithLedgerAsync(3);
        var first = await ExportAsync("--limit", "2");
        var second = await ExportAsync();
        await _folder.WithLedgerAsync(2);
        var third = await ExportAsync();
        var fourth = await ExportAsync();

        Assert.Equal(["cursor: 1", "cursor: 2", "cursor: 4", "cursor: 4"], new[] { first, second, third, fourth }.Select(ran => ran.ErrorLines[^1]));
        Assert.Equal(["0", "1", "2", "3", "4"], File.ReadLines(Path.Combine(_folder.Name, "events")).Select(Index));
        Assert.Equal("searched 0 entries, all of them; 0 exported", fourth.ErrorLines[0]);
    }

    [Fact]
    public async Task A_line_that_a_crash_cut_off_is_written_again()
    {
        await _folder.WithLedgerAsync(2);
        await ExportAsync("--limit", "1");
        await File.AppendAllTextAsync(Path.Combine(_folder.Name, "events"), "{\"time\":17", TestContext.Current.CancellationToken);

        await ExportAsync();

        Assert.Equal(["0", "1"], File.ReadLines(Path.Combine(_folder.Name, "events")).Select(Index));
    }

    [Fact]
    public async Task What_did_not_get_out_does_not_move_the_cursor()
    {
        await _folder.WithLedgerAsync(3);

        var ran = await _folder.RunAsync("audit", "export", "--format", "ocsf", "--cursor", "cursor", "--out", "/dev/full");

        Assert.Equal((2, ""), (ran.Exit, ran.Out));
        Assert.False(File.Exists(Path.Combine(_folder.Name, "cursor")));
    }

    [Fact]
    public async Task A_log_that_does_not_go_on_from_the_cursor_is_not_exported()
    {
        var ledger = await _folder.WithLedgerAsync(3);
        await ExportAsync();
        ledger.Edit("UPDATE entry SET root = zeroblob(32) WHERE idx = 2");

        var ran = await ExportAsync();

        Assert.Equal(2, ran.Exit);
        Assert.StartsWith("error: the log does not go on from entry 2, to which it has been exported", Assert.Single(ran.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_that_cannot_be_read_is_exported_as_such_with_the_time_of_its_leaf()
    {
        var ledger = await _folder.WithLedgerAsync(2);
        ledger.Edit("UPDATE entry SET body = 'scribble' WHERE idx = 1");

        var ran = await ExportAsync();

        var last = JsonNode.Parse(File.ReadLines(Path.Combine(_folder.Name, "events")).Last())!;
        Assert.Equal((1, "searched 2 entries, all of them; 2 exported, 1 of them cannot be read; run audit verify"), (ran.Exit, ran.ErrorLines[0]));
        Assert.Equal("unreadable", (string?)last["metadata"]!["event_code"]);
        Assert.InRange(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() - (long)last["time"]!, 0, 600_000);
    }

    [Fact]
    public async Task An_empty_log_has_no_cursor()
    {
        await _folder.WithLedgerAsync(0);

        var ran = await ExportAsync();

        Assert.Equal((0, "cursor: none, the log is empty"), (ran.Exit, ran.ErrorLines[^1]));
        Assert.False(File.Exists(Path.Combine(_folder.Name, "cursor")));
    }

    [Theory]
    [InlineData("--format xml", "'xml'")]
    [InlineData("--limit 1", "say with --format what to write")]
    [InlineData("--format ocsf --to tcp://127.0.0.1:9", "the format for it is cef")]
    [InlineData("--format cef --to tcp://127.0.0.1:9 --out events", "leave one out")]
    [InlineData("--to udp://127.0.0.1:9", "`udp://127.0.0.1:9` is no collector")]
    [InlineData("--to tcp://127.0.0.1", "is no collector")]
    [InlineData("--to tls://127.0.0.1:9 --ca scribble", "scribble holds no certificate in PEM")]
    [InlineData("--to tcp://127.0.0.1:9", "127.0.0.1:9 cannot be reached as a collector")]
    [InlineData("--format ecs --cursor events --after 3", "leave --after out")]
    [InlineData("--format ecs --cursor scribble", "scribble is no cursor of an export")]
    public async Task What_means_nothing_is_refused(string arguments, string says)
    {
        await _folder.WithLedgerAsync(1);
        _folder.Write("scribble", "a shopping list");

        var ran = await _folder.RunAsync(["audit", "export", .. arguments.Split(' ')]);

        Assert.Equal((2, ""), (ran.Exit, ran.Out));
        Assert.Contains(says, ran.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Task<Ran> ExportAsync(params string[] options) =>
        _folder.RunAsync(["audit", "export", "--format", "ocsf", "--cursor", "cursor", "--out", "events", .. options]);

    private static string Index(string line) => (string)JsonNode.Parse(line)!["metadata"]!["uid"]!;
}
